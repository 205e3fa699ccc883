//! x
use proc_macro::TokenStream;
/// x
#[proc_macro_derive(HttpStatus, attributes(status))]
pub fn http_status(_input: TokenStream) -> TokenStream { TokenStream::new() }
