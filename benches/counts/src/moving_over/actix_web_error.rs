//! With actix-web-error.

use thiserror::Error;

#[derive(Debug, Error, actix_web_error::Json)]
#[status(BAD_REQUEST)]
pub enum UploadError {
    #[error("the field `{0}` is missing")]
    MissingField(&'static str),
    #[error("uploads are closed until tomorrow")]
    #[status(503)]
    Closed,
    #[error(transparent)]
    #[status(transparent)]
    Disk(#[from] DiskError),
}

#[derive(Debug, Error, actix_web_error::Json)]
#[error("the disk {0} is full")]
#[status(INTERNAL_SERVER_ERROR)]
pub struct DiskError(String);

#[cfg(test)]
mod tests {
    use actix_web::{ResponseError, body::MessageBody, http::StatusCode};

    use super::{DiskError, UploadError};

    #[test]
    fn bodies_have_the_message() {
        for (error, status, body) in [
            (
                UploadError::MissingField("title"),
                StatusCode::BAD_REQUEST,
                r#"{"error":"the field `title` is missing"}"#,
            ),
            (
                UploadError::Disk(DiskError("/dev/sda1".to_owned())),
                StatusCode::INTERNAL_SERVER_ERROR,
                r#"{"error":"the disk /dev/sda1 is full"}"#,
            ),
        ] {
            let response = error.error_response();
            assert_eq!(response.status(), status);
            let bytes = response.into_body().try_into_bytes();
            assert_eq!(bytes.expect("the body is in memory"), body);
        }
    }
}
