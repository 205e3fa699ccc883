//! Variants that forward unchecked, for a reason: to trait objects, and to types that do not
//! implement `Mapped`.

use std::sync::Arc;

use status_core::{Entry, HttpStatus, Mapped, Mapping, StatusCode, documents::{CCI, NAT}};

#[derive(HttpStatus)]
#[status(document = NAT)]
enum GatewayError<P: HttpStatus> {
    #[status(transparent, undocumented = "plugins determine their own statuses")]
    Plugin(Box<dyn HttpStatus + Send + Sync>),
    #[status(transparent, undocumented = "being moved over")]
    Legacy(Arc<LegacyError>),
    #[status(transparent, undocumented = "the caller chooses the type")]
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

// Each reason is kept. An undocumented status has no entry, in a type that forwards to it either.
#[derive(HttpStatus)]
#[status(document = CCI, strict)]
enum Reasons {
    #[status(306, undocumented = "a")]
    Retired,
    #[status(402, undocumented = "b")]
    Reserved,
    #[status(418, undocumented = "c")]
    Teapot,
    #[status(418, undocumented = "d")]
    Kettle,
}

#[derive(HttpStatus)]
#[status(document = CCI, strict, transparent)]
struct Forwards(Reasons);

// Two types that forward to each other, one of them unchecked.
#[derive(HttpStatus)]
enum There {
    #[status(transparent)]
    Back(Box<Back>),
    #[status(404)]
    Here,
}

#[derive(HttpStatus)]
enum Back {
    #[status(transparent, undocumented = "`There` is checked where it is defined")]
    There(There),
}

fn main() {
    let reasons: Vec<_> = Reasons::MAPPINGS.iter().filter_map(Mapping::undocumented).collect();
    assert_eq!(reasons, ["a", "b", "c", "d"]);
    for reason in [Reasons::Retired, Reasons::Reserved, Reasons::Teapot, Reasons::Kettle] {
        assert!(reason.entry().is_none());
        assert!(Forwards(reason).entry().is_none());
    }
    assert_eq!(There::Back(Box::new(Back::There(There::Here))).status(), 404);

    type Error = GatewayError<LegacyError>;
    assert_eq!(Error::Plugin(Box::new(LegacyError)).status(), 418);
    assert_eq!(Error::Legacy(Arc::new(LegacyError)).status(), 418);
    assert_eq!(Error::Chosen { plugin: LegacyError }.status(), 418);
    let [plugin, _, _] = Error::MAPPINGS else { panic!() };
    assert_eq!(plugin.undocumented(), Some("plugins determine their own statuses"));
    assert!(plugin.inner().is_none() && plugin.status().is_none());
}
