//! Lists in parentheses, and other values, well and badly formed.

use crate::{
    error::ErrorList,
    parse::{
        attr::{Attrs, FieldAttrs, TypeAttrs, VariantAttrs},
        key::Place,
        status::Status,
    },
};

/// The attributes of an item, and whether they have no mistake.
fn read(arguments: &str, place: Place) -> (Attrs, bool) {
    let item = format!("#[status({arguments})] struct S;");
    let item: syn::DeriveInput = syn::parse_str(&item).expect("a type");
    let mut errors = ErrorList::default();
    let attrs = Attrs::from_syn(&item.attrs, place, &mut errors);
    (attrs, errors.is_empty())
}

fn on_type(arguments: &str) -> Option<TypeAttrs> {
    let (attrs, is_sound) = read(arguments, Place::Enum);
    is_sound.then_some(attrs.on_type)
}

fn on_variant(arguments: &str) -> Option<VariantAttrs> {
    let (attrs, is_sound) = read(arguments, Place::Variant);
    is_sound.then_some(attrs.on_variant)
}

fn on_field(arguments: &str) -> Option<FieldAttrs> {
    let (attrs, is_sound) = read(arguments, Place::Field);
    is_sound.then_some(attrs.on_field)
}

fn spellings(statuses: &[Status]) -> Vec<String> {
    statuses.iter().filter_map(Status::spelling).collect()
}

#[test]
fn headers_of_a_type_have_a_status() {
    let read = on_type("header(503, \"a\" = 5,), header(GONE, \"b\" = \"c\", \"d\" = \"e\")");
    let headers = read.expect("headers").status_headers;
    let counts: Vec<_> = headers.iter().map(|of| of.headers.len()).collect();
    assert_eq!(
        (headers[0].headers[0].value.text.as_str(), counts),
        ("5", vec![1, 2])
    );
    for wrong in [
        "header",
        "header()",
        "header(503)",
        "header(503,)",
        "header(503 \"a\" = \"b\")",
        "header(\"a\" = \"b\")",
        "header(503, \"a\")",
        "header(503, a = \"b\")",
        "header(\"503\", \"a\" = \"b\")",
        "header(1200, \"a\" = \"b\")",
        "header = \"a\"",
    ] {
        assert!(on_type(wrong).is_none(), "{wrong}");
    }
    assert!(on_variant("404, header(503, \"a\" = \"b\")").is_none());
    assert!(on_variant("404, header(\"a\" = \"b\")").is_some());
}

#[test]
fn a_default_may_have_a_reason() {
    for (written, reason) in [
        ("default = 500", None),
        ("default(500)", None),
        ("default(500,)", None),
        ("default(507, undocumented = \"why\")", Some("why")),
        (
            "default(INSUFFICIENT_STORAGE, undocumented = \"why\",)",
            Some("why"),
        ),
    ] {
        let read = on_type(written).expect(written);
        let read = read.default_undocumented.map(|reason| reason.value.value());
        assert_eq!(read.as_deref(), reason, "{written}");
    }
    for wrong in [
        "default",
        "default()",
        "default[500]",
        "default(500, 507)",
        "default(500, why = \"x\")",
        "default(507, undocumented)",
        "default(507, undocumented = \"\")",
        "default(507 undocumented = \"x\")",
        "default(507, undocumented = \"x\", strict)",
    ] {
        assert!(on_type(wrong).is_none(), "{wrong}");
    }
}

#[test]
fn codes_have_a_convention_or_a_prefix() {
    for (written, code) in [
        ("codes(rename_all = \"snake_case\")", "not_found"),
        ("codes(prefix = \"M_\")", "M_NotFound"),
        (
            "codes(prefix = \"E.\", rename_all = \"kebab-case\",)",
            "E.not-found",
        ),
    ] {
        let style = on_type(written).and_then(|read| read.codes);
        assert_eq!(style.expect(written).value.code_of("NotFound"), code);
    }
    for wrong in [
        "codes",
        "codes()",
        "codes = \"a\"",
        "codes(\"a\")",
        "codes(prefix)",
        "codes(prefix = a)",
        "codes(prefix = \"\")",
        "codes(prefix = \"a\", prefix = \"b\")",
        "codes(suffix = \"a\")",
        "codes(rename_all = \"snake\")",
        "codes(prefix = \"a\" rename_all = \"lowercase\")",
    ] {
        assert!(on_type(wrong).is_none(), "{wrong}");
    }
}

#[test]
fn one_of_lists_statuses() {
    for (written, statuses) in [
        ("one_of(402)", &["402"] as &[_]),
        (
            "one_of(402, BAD_GATEWAY, a::B,)",
            &["402", "BAD_GATEWAY", "a :: B"],
        ),
    ] {
        let read = on_field(written).and_then(|read| read.one_of);
        assert_eq!(spellings(&read.expect(written).value), statuses);
    }
    for wrong in [
        "one_of",
        "one_of()",
        "one_of = 402",
        "one_of[402]",
        "one_of(402 502)",
        "one_of(402, 402)",
        "one_of(\"402\")",
        "one_of(400..=499)",
        "one_of(400..)",
        "one_of(402), one_of(502)",
    ] {
        assert!(on_field(wrong).is_none(), "{wrong}");
    }
}

#[test]
fn downcast_lists_types() {
    for (written, count) in [
        ("500, downcast(A)", 1),
        ("500, downcast(A, b::C<D, 'static>, Box<dyn E + Send>,)", 3),
    ] {
        let read = on_variant(written).and_then(|read| read.downcast);
        assert_eq!(read.expect(written).value.len(), count);
    }
    for wrong in [
        "500, downcast",
        "500, downcast()",
        "500, downcast = A",
        "500, downcast(5)",
        "500, downcast(A, A)",
        "500, downcast(A B)",
        "500, downcast(A,, B)",
        "500, downcast(A), downcast(B)",
    ] {
        assert!(on_variant(wrong).is_none(), "{wrong}");
    }
}

#[test]
fn other_values_are_read() {
    let read = on_variant("404, log = \"off\", title = \"t\", code = \"M 1.x\", same_as = r#B");
    let read = read.expect("sound");
    assert_eq!(read.log.map(|log| log.value), Some("Off"));
    assert!(read.same_as.is_some_and(|same_as| same_as.value == "r#B"));
    let named = on_field("member = \"a\", code, instance, transparent, header = \"x-a\"");
    let named = named.expect("sound").member.expect("a member");
    assert_eq!(named.value.map(|name| name.value()).as_deref(), Some("a"));
    assert!(
        on_field("member")
            .expect("sound")
            .member
            .is_some_and(|member| member.value.is_none())
    );
    assert!(on_type("format = a::B<C>").is_some_and(|read| read.format.is_some()));
    for wrong in [
        "format",
        "format = \"A\"",
        "format = 5",
        "format = &A",
        "format(A)",
    ] {
        assert!(on_type(wrong).is_none(), "{wrong}");
    }
    for wrong in [
        "log = \"loud\"",
        "log = warn",
        "same_as = a::B",
        "same_as = \"B\"",
        "title = 5",
    ] {
        assert!(on_variant(wrong).is_none(), "{wrong}");
    }
    for wrong in [
        "code = \"a\"",
        "member = a",
        "instance = \"a\"",
        "transparent = true",
        "title = \"a\"",
    ] {
        assert!(on_field(wrong).is_none(), "{wrong}");
    }
}
