//! Values that fail or panic after they have written the secret.

use std::fmt::{self, Display};

use serde::{
    Serialize, Serializer,
    ser::{Error, SerializeSeq},
};

use crate::SECRET;

/// How a value ends.
#[derive(Debug)]
pub enum Torn {
    /// With an error.
    Fails,
    /// With a panic.
    Panics,
}

impl Serialize for Torn {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        list.serialize_element(SECRET)?;
        match self {
            Self::Fails => Err(S::Error::custom(SECRET)),
            Self::Panics => panic!("{SECRET}"),
        }
    }
}

impl Display for Torn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(SECRET)?;
        match self {
            Self::Fails => Err(fmt::Error),
            Self::Panics => panic!("{SECRET}"),
        }
    }
}

impl std::error::Error for Torn {}
