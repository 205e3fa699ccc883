//! JSON pointers, the form of `$ref`.

use std::borrow::Cow;

/// The keys of a pointer, from the outermost value inwards. `None` if it leads to another file.
pub(super) fn keys(reference: &str) -> Option<Vec<String>> {
    let pointer = reference.strip_prefix('#')?;
    let keys = pointer.split('/').skip(1);
    Some(keys.map(|key| unescape(&unpercent(key))).collect())
}

/// The pointer to `key` in the value at `keys`.
pub(super) fn join(keys: &[String], key: &str) -> String {
    let keys = keys.iter().map(String::as_str).chain([key]);
    keys.fold("#".to_owned(), |pointer, key| pointer + "/" + &escape(key))
}

fn escape(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

fn unescape(key: &str) -> String {
    key.replace("~1", "/").replace("~0", "~")
}

fn unpercent(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, others @ ..] = rest {
        let (byte, after) = escaped(rest).unwrap_or((*first, others));
        bytes.push(byte);
        rest = after;
    }
    Cow::Owned(String::from_utf8_lossy(&bytes).into_owned())
}

/// The byte that `%` and two digits stand for.
fn escaped(text: &[u8]) -> Option<(u8, &[u8])> {
    let [b'%', high, low, after @ ..] = text else {
        return None;
    };
    let digit = |byte: &u8| char::from(*byte).to_digit(16);
    let byte = digit(high)? * 16 + digit(low)?;
    Some((u8::try_from(byte).ok()?, after))
}
