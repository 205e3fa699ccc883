//! What passes through unchecked, for a reason: trait objects and types that do not say what they answer.

use std::sync::Arc;

use status_core::{Entry, HttpStatus, Mapped, StatusCode, documents::NAT};

#[derive(HttpStatus)]
#[status(document = NAT)]
enum GatewayError<P: HttpStatus> {
    #[status(transparent, undocumented = "plugins answer for themselves")]
    Plugin(Box<dyn HttpStatus + Send + Sync>),
    #[status(transparent, undocumented = "being moved over")]
    Legacy(Arc<LegacyError>),
    #[status(transparent, undocumented = "whoever chooses it answers for it")]
    Chosen { plugin: P },
}

struct LegacyError;

impl HttpStatus for LegacyError {
    fn status(&self) -> StatusCode {
        StatusCode::IM_A_TEAPOT
    }

    fn entry(&self) -> Option<&'static Entry> {
        None
    }
}

fn main() {
    type Error = GatewayError<LegacyError>;
    assert_eq!(Error::Plugin(Box::new(LegacyError)).status(), 418);
    assert_eq!(Error::Legacy(Arc::new(LegacyError)).status(), 418);
    assert_eq!(Error::Chosen { plugin: LegacyError }.status(), 418);
    let [plugin, _, _] = Error::MAPPINGS else { panic!() };
    assert_eq!(plugin.undocumented(), Some("plugins answer for themselves"));
    assert!(plugin.inner().is_none() && plugin.status().is_none());
}
