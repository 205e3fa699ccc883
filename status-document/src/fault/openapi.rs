//! What is wrong with an OpenAPI description, or with what is wanted of it.
