//! What is checked and implemented for a type.

use std::str::FromStr;

use proc_macro2::TokenStream;

/// The expansion of a type, without spaces.
fn expanded(input: &str) -> String {
    let input = TokenStream::from_str(input).expect("a type");
    crate::derive::derive(input)
        .to_string()
        .replace([' ', '\n'], "")
}

#[track_caller]
fn has(input: &str, parts: &[&str]) {
    let expansion = expanded(input);
    for part in parts {
        assert!(expansion.contains(part), "{part}\n{input}\n{expansion}");
    }
}

#[track_caller]
fn lacks(input: &str, parts: &[&str]) {
    let expansion = expanded(input);
    for part in parts {
        assert!(!expansion.contains(part), "{part}\n{input}\n{expansion}");
    }
}

#[test]
fn each_distinct_status_is_checked_once() {
    let input = "enum E { #[status(404)] A, #[status(404)] B(u8), #[status(GONE)] C { x: u8 } }";
    has(
        input,
        &[
            "const__STATUS_0:__status::StatusCode=__status::status(404);",
            "const__STATUS_1:__status::StatusCode=__status::StatusCode::GONE;",
            "__POLICY.check_status_without_code(__STATUS_0,__status::Site::Variants(&[\"A\",\"B\"],2))",
            "E::A|E::B(..)=>__STATUS_0,E::C{..}=>__STATUS_1,",
            "(\"A\",__OUTCOME_0),(\"B\",__OUTCOME_0),(\"C\",__OUTCOME_1),",
        ],
    );
    lacks(
        input,
        &[
            "__STATUS_2",
            "check_undocumented",
            "check_headers",
            "check_exhaustive",
        ],
    );
    let many: Vec<String> = (0..8).map(|n| format!("#[status(404)] V{n}")).collect();
    let listed = "Variants(&[\"V0\",\"V1\",\"V2\",\"V3\",\"V4\",\"V5\"],8)";
    has(&format!("enum E {{ {} }}", many.join(", ")), &[listed]);
    has("#[status(404)] struct S;", &["__status::Site::Struct"]);
    has(
        "#[status(default = 500)] enum E { A, #[status(500)] B }",
        &["Site::Default(&[\"B\"],1)", "E::A|E::B=>__STATUS_0"],
    );
    has(
        "enum E { #[status(418, undocumented = \"tea\")] A, #[status(418)] B }",
        &[
            "check_status(__STATUS_0,__status::Site::Variants(&[\"A\"],1),true)",
            "__POLICY.check_undocumented(&__status::Mapping::new(\"E\",\"A\",__STATUS_0))",
            "check_status_without_code(__STATUS_1,__status::Site::Variants(&[\"B\"],1))",
            "Undocumented(__STATUS_0,\"tea\")",
        ],
    );
}

#[test]
fn the_keys_of_a_type_are_its_policy() {
    let plain = "enum E { #[status(404)] A }";
    has(
        plain,
        &["document:&__status::ANY,names_document:false,allows_successes:false,strict:false"],
    );
    for (keys, policy) in [
        ("document = a::NAT", "document:&a::NAT,names_document:true,"),
        ("outcome", "allows_successes:true,strict:false"),
        ("outcome = 1", "allows_successes:true,strict:false"),
        ("strict", "allows_successes:false,strict:true"),
        (
            "crate = acme::status",
            "useacme::status::derive_supportas__status;",
        ),
    ] {
        has(&format!("#[status({keys})] {plain}"), &[policy]);
    }
    // Under an unknown document, nothing is checked against one.
    let in_doubt = "#[status(document = 5, strict, exhaustive(except(405)))] enum E<T> { #[status(404)] A, #[status(transparent)] B(X), #[status(transparent)] C(T) }";
    lacks(
        in_doubt,
        &[
            "check_status",
            "check_headers",
            "check_exhaustive",
            "check_exception",
            "check_forwarding",
        ],
    );
    // An unknown key of a type may be `document`. One of a variant concerns that variant.
    lacks(
        "#[status(wording = \"x\")] enum E { #[status(404)] A }",
        &["check_status"],
    );
    has(
        "enum E { #[status(404, wording = \"x\")] A, #[status(409)] B }",
        &["check_status_without_code(__STATUS_1"],
    );
    lacks(
        "#[status(crate = 5)] enum E { #[status(404)] A }",
        &["impl"],
    );
}

#[test]
fn strict_checks_the_headers_of_each_variant() {
    has(
        "#[status(strict)] enum E { #[status(401, header(\"WWW-Authenticate\" = \"Basic\"))] A, #[status(405)] B }",
        &[
            "check_headers(__STATUS_0,&[\"www-authenticate\"],__status::Site::Variants(&[\"A\"],1),false)",
            "check_headers(__STATUS_1,&[],__status::Site::Variants(&[\"B\"],1),false)",
        ],
    );
    has(
        "#[status(strict)] #[status(405)] struct S;",
        &["check_headers(__STATUS_0,&[],__status::Site::Struct,false)"],
    );
    let defaults = expanded("#[status(strict, default = 405)] enum E { A, B, #[status(405)] C }");
    assert_eq!(defaults.matches("check_headers").count(), 2);
    for mistake in ["header(\"a b\" = \"x\")", "header", "405", "undocumented"] {
        lacks(
            &format!("#[status(strict)] enum E {{ #[status(405, {mistake})] A }}"),
            &["check_headers"],
        );
    }
}

#[test]
fn exhaustive_is_checked_unless_a_status_is_unknown() {
    has(
        "#[status(exhaustive(except(405, GONE)))] enum E { #[status(404)] A }",
        &[
            "check_exhaustive(&__MAPPINGS,&[__EXCEPTION_0,__EXCEPTION_1])",
            "check_exception(__EXCEPTION_0)",
            "check_exception_needed(&__MAPPINGS,__EXCEPTION_1)",
        ],
    );
    lacks(
        "#[status(exhaustive)] enum E { #[status(404)] A, B }",
        &["check_exhaustive"],
    );
    lacks("enum E { #[status(404)] A }", &["check_exhaustive"]);
    has(
        "#[status(exhaustive)] enum E<T> { #[status(transparent)] A(T) }",
        &["check_exhaustive(__mappings,&[])"],
    );
}

#[test]
fn a_field_that_is_forwarded_to_is_checked_where_its_type_is_known() {
    has(
        "enum E<'a> { #[status(transparent)] A { x: Inner<'a> }, #[status(404)] B }",
        &[
            "check_target(__status::Probe::<Inner<'static>>::HAS_STATUS,__status::Probe::<Inner<'static>>::TARGET)",
            "check_forwarding(\"A\",__status::Probe::<Inner<'static>>::TARGET,&[],false)",
            "use__status::ProbeFallbackas_;",
            "E::A{x:__status_field,..}=><Inner<'a>as__status::HttpStatus>::status(__status_field),",
            "__POLICY.entry(",
            "static__MAPPINGS",
        ],
    );
    has(
        "enum E<T> where T: Copy { #[status(transparent)] A(Inner<T>) }",
        &[
            "__status::Target::new::<Inner<T>>()",
            "check_target(true,__status::Target::new::<Inner<T>>())",
            "impl<T>__status::HttpStatusforE<T>whereT:Copy,Inner<T>:__status::Mapped",
            "const{<Selfas__status::Mapped>::MAPPINGS;};",
        ],
    );
    has(
        "enum E { #[status(transparent)] A(Box<Self>), #[status(transparent, undocumented = \"why\")] B(Box<dyn X>) }",
        &[
            "(\"A\",__status::Outcome::SameType),(\"B\",__status::Outcome::Unchecked(\"why\")),",
            "E::A{0:__status_field,..}=><Selfas__status::HttpStatus>::status",
        ],
    );
    has(
        "enum E { #[status(transparent)] A(Vec<Self>) }",
        &["__status::Probe::<Vec<E>>::TARGET"],
    );
    lacks(
        "enum E { #[status(404)] A }",
        &["ProbeFallback", "check_target", "__forwarded", "const{"],
    );
    // The author may have meant a key that leaves the field unchecked.
    lacks(
        "enum E { #[status(transparent, undocumentd = \"why\")] A(X) }",
        &["check_target"],
    );
}

#[test]
fn headers_codes_and_details_are_written_where_there_are_some() {
    lacks(
        "enum E { #[status(404)] A }",
        &[
            "fncode",
            "fnproblems",
            "fndetail",
            "fnheaders",
            "WriteDetail",
            "ResponseParts",
        ],
    );
    has(
        "#[status(problems = \"https://a.b/\")] enum E { #[status(404, code = \"a\", detail = \"no {0}\")] A(u8), #[status(409, expose)] B }",
        &[
            "__status::Option::Some(matchself{E::A(..)=>\"a\",_=>return__status::Option::None,})",
            "const_:()=__code(0);",
            "fnproblems(&self)->__status::Option<&'static__status::str>{__status::Option::Some(\"https://a.b/\")}",
            "E::A(..)=>__status::Option::Some(__status::Detail::template(self)),",
            "E::B=>__status::Option::Some(__status::Detail::exposed(self)),",
            "E::A{0:__status_0,..}=>__status::write!(__status_f,\"no{0}\",*__status_0),",
            "__POLICY.mappings(&[(\"A\",__OUTCOME_0),(\"B\",__OUTCOME_1),],&[(0,&[\"a\",]),],&[])",
        ],
    );
    let fields = expanded(
        "enum E<T> { #[status(503)] A { #[status(header = \"retry-after\")] x: u8 }, #[status(503)] B(#[status(header = \"retry-after\")] u8), #[status(503)] C(#[status(header = \"x-wait\")] T) }",
    );
    assert_eq!(fields.matches("check_field(").count(), 1);
    assert!(fields.contains("T:__status::HeaderField"), "{fields}");
    assert!(!fields.contains("u8:__status::HeaderField"), "{fields}");
    has(
        "enum E<T> { #[status(404, detail = \"{0:?} {0}\")] A(T), #[status(409, expose)] B }",
        &[
            "T:__status::fmt::Debug+__status::fmt::Display",
            "E<T>:__status::Message",
        ],
    );
}

#[test]
fn what_a_variant_adds_to_an_inner_error_is_written() {
    has(
        "enum E { #[status(transparent)] A(X), #[status(503, header(\"retry-after\" = 9))] B, #[status(429)] C { #[status(header = \"retry-after\")] x: u8 } }",
        &[
            "fn__forwarded(&self)->__status::Option<__status::Forwarded<'_>>{",
            "E::A{0:__status_field,..}=>__status::Value(__status_field).__status_forwarded(),_=>__status::Option::None,",
            "fnheaders(&self)->__status::HeaderMap{",
            "E::B{..}=>{letmut__status_headers=__status::HeaderMap::new();__status::insert_constant(&mut__status_headers,\"retry-after\",\"9\");__status_headers}",
            "E::C{x:__status_field_0,..}=>{",
            "_=>__status::Forwarded::headers(self),",
        ],
    );
    has(
        "enum E { #[status(transparent, header(\"x-a\" = \"b\"))] A(X) }",
        &["letmut__status_headers=__status::Forwarded::headers(self);"],
    );
}

#[test]
fn a_code_is_described_at_the_address_of_its_type() {
    let problems = |keys: &str, variants: &str| {
        let expansion = expanded(&format!("#[status({keys})] enum E {{ {variants} }}"));
        let start = expansion.find("fnproblems")?;
        let body = expansion[start..].split('{').nth(1)?.to_owned();
        let rest = expansion[start..]
            .split('{')
            .nth(2)?
            .split('}')
            .next()?
            .to_owned();
        Some(if body.starts_with("match") {
            rest
        } else {
            body.split('}').next()?.to_owned()
        })
    };
    let own = "__status::Option::Some(\"https://a.b/\")";
    let inner = "__status::Forwarded::problems(self)";
    let with_address = "problems = \"https://a.b/\"";
    let (plain, forwards, adds) = (
        "#[status(404)] A",
        "#[status(transparent)] B(X)",
        "#[status(transparent, code = \"c\")] C(X)",
    );
    assert_eq!(problems("strict", plain), None);
    assert_eq!(problems("strict", forwards), None);
    assert_eq!(
        problems("strict", adds).as_deref(),
        Some("__status::Option::None")
    );
    assert_eq!(problems(with_address, plain).as_deref(), Some(own));
    assert_eq!(problems(with_address, adds).as_deref(), Some(own));
    let either = format!("__status::Option::or({inner},{own})");
    assert_eq!(problems(with_address, forwards), Some(either.clone()));
    let both = format!("{plain}, {forwards}, {adds}");
    let arms = format!("E::C(..)=>{own},_=>{either},");
    assert_eq!(problems(with_address, &both), Some(arms));
}

#[test]
fn each_match_has_an_arm_for_what_is_left() {
    let total = "enum E { #[status(404)] A, #[status(409)] B }";
    lacks(total, &["loop", "_=>"]);
    has(
        total,
        &[
            "matchself{E::A=>__STATUS_0,E::B=>__STATUS_1,}",
            "#[allow(deprecated,unused_qualifications)]",
        ],
    );
    has(
        "enum E { #[status(404)] A, B }",
        &["matchself{E::A=>__STATUS_0,_=>loop{},}"],
    );
    has("enum E {}", &["match*self{}"]);
    has(
        "#[status(404)] struct S(u8);",
        &["matchself{S{..}=>__STATUS_0,}"],
    );
    lacks("union U { a: u8 }", &["match*self{}", "__origin"]);
    has("union U { a: u8 }", &["matchself{_=>loop{},}"]);
}

#[test]
fn a_report_has_the_names_of_the_type_and_of_the_variant() {
    has(
        "enum r#E { #[status(404)] r#A, #[status(409)] B }",
        &[
            "__status::Origin{type_name:\"E\",variant:matchself{r#E::r#A=>\"A\",r#E::B=>\"B\",}}",
            "fn__cause(&self)",
        ],
    );
    has(
        "#[status(404)] struct S;",
        &["__status::Origin{type_name:\"S\",variant:\"\"}"],
    );
}

#[test]
fn frameworks_are_checked_for_what_they_require() {
    let respond = |framework: &str, generics: &str| {
        expanded(&format!(
            "#[status(respond({framework}))] enum E{generics} {{ #[status(404)] A }}"
        ))
    };
    let axum = respond("axum", "");
    assert!(
        axum.contains("check_framework(\"axum\")") && !axum.contains("check_error"),
        "{axum}"
    );
    assert!(
        axum.contains("__status::respond_with!{axum[][E][]}"),
        "{axum}"
    );
    let poem = respond("poem", "");
    assert!(poem.contains("check_error(\"poem\",\"E\","), "{poem}");
    assert!(!respond("poem", "<T>").contains("check_error"));
    assert!(respond("poem", "<'a>").contains("check_error"));
    let actix = respond("actix", "<T>");
    assert!(
        actix.contains("{actix[T][E<T>][E<T>:__status::Respond+__status::fmt::Debug,]}"),
        "{actix}"
    );
    has(
        "#[status(respond)] enum E { #[status(404)] A }",
        &["check_framework(\"respond\")"],
    );
    lacks(
        "enum E { #[status(404)] A }",
        &["respond_with", "check_framework"],
    );
}

#[test]
fn a_field_with_one_of_is_the_status() {
    let input = "enum E { #[status(502)] A(#[status(one_of(402, 502, GONE))] Option<u16>), B(#[status(one_of(402))] u16), #[status(402)] C }";
    has(
        input,
        &[
            "check_status_without_code(__STATUS_0,__status::Site::Variants(&[\"A\"],1))",
            "check_status_without_code(__STATUS_1,__status::Site::OneOf(&[\"A\",\"B\"],2))",
            "check_status_without_code(__STATUS_3,__status::Site::Variants(&[\"C\"],1))",
            "Unlisted::status({let__status_asked=&__status::Value(__status_field_0);__status_asked.__status_number()},__status::Option::Some(__STATUS_0),&[__STATUS_1,__STATUS_2,])",
            "Unlisted::find(\"0\",",
            "(\"A\",__OUTCOME_0),(\"B\",__status::Outcome::OneOf(__status::Option::None)),(\"C\",__OUTCOME_3),",
            "statuses:&[__STATUS_0,__STATUS_1,__STATUS_2,],reason:__status::Option::None,",
            "FieldRole::OptionalStatus",
        ],
    );
    has(
        "#[status(404, undocumented = \"why\")] struct S { #[status(one_of(402, 502))] a: Option<u16> }",
        &[
            "Site::OneOf(&[],0),true)",
            "check_undocumented(&__MAPPINGS[0])",
            "reason:__status::Option::Some(\"why\")",
        ],
    );
    has(
        "#[status(strict)] enum E { A(#[status(one_of(405))] u16) }",
        &["check_headers(__STATUS_0,&[],__status::Site::OneOf(&[\"A\"],1),false)"],
    );
    lacks(
        "enum E { A(#[status(one_of(\"402\", 502))] u16) }",
        &["check_status"],
    );
    // The status for `None` is that of the type, and is not listed twice.
    has(
        "#[status(default = 500)] enum E { A(#[status(one_of(500, 502))] Option<u16>) }",
        &["statuses:&[__STATUS_0,__STATUS_1,],"],
    );
}

#[test]
fn types_in_downcast_are_checked_and_looked_for() {
    has(
        "enum E { #[status(500, downcast(A, B<'static>))] O(X), #[status(404)] N }",
        &[
            "check_downcast(\"O\",__status::Probe::<A>::IS_FOUND,__status::Probe::<A>::TARGET)",
            "check_downcast(\"O\",__status::Probe::<B<'static>>::IS_FOUND,",
            "FieldRole::Opaque",
            "E::O(..)if__status::Forwarded::is_found(self)=>{__status::Forwarded::status(self)}",
            "downcasts:&[__status::Probe::<A>::TARGET,__status::Probe::<B<'static>>::TARGET,],",
        ],
    );
    // An attribute decides before a name does.
    has(
        "enum E { #[status(500, downcast(A))] O { source: String, #[source] cause: X } }",
        &["E::O{cause:__status_field,..}=>{"],
    );
    has(
        "enum E<T> { #[status(500, downcast(A<T>))] O(X) }",
        &[
            "A<T>:__status::Mapped+__status::Error+'static",
            "check_downcast(\"O\",true,__status::Target::new::<A<T>>())",
        ],
    );
    lacks(
        "enum E { #[status(500, downcast)] O(X) }",
        &["check_downcast", "is_found", "check_status"],
    );
    // The statuses of the type itself are those of its variants.
    let same = "enum E { #[status(500, downcast(E))] O(X) }";
    has(
        same,
        &[
            "check_found(__status::Probe::<E>::IS_FOUND)",
            "downcasts:&[],",
        ],
    );
    lacks(same, &["check_downcast", "TARGET"]);
    lacks(
        "#[status(document = 5)] enum E { #[status(500, downcast(A))] O(X) }",
        &["check_downcast"],
    );
}

#[test]
fn fields_are_parts_of_the_response() {
    has(
        "#[status(codes(prefix = \"M_\"))] enum E<T> { #[status(404, title = \"t\", log = \"off\")] A { #[status(member)] r#a: u8, #[status(member = \"b\")] b: Option<T>, #[status(instance)] c: u8 }, #[status(409)] B(#[status(code)] String) }",
        &[
            "check_member_name(\"a\")",
            "check_member_name(\"b\")",
            "FieldRole::Member",
            "FieldRole::Instance",
            "FieldRole::Code",
            "T:__status::fields::Member",
            "title:__status::Option::Some(\"t\"),members:&[\"a\",\"b\",],",
            "&[(0,&[\"M_A\",]),]",
            "const_:()=__made_code(0);const_:()=__code(1);",
            "has_code_field:true",
            "Level::Off",
        ],
    );
    for format in ["format = 5", "formt = F"] {
        lacks(
            &format!("#[status(404, {format})] struct S {{ #[status(member)] title: u8 }}"),
            &["check_member_name"],
        );
    }
    has(
        "#[status(404, format = F)] struct S { #[status(member)] title: u8 }",
        &["if__status::Probe::<F>::IS_DEFAULT_FORMAT{__status::Policy::check_member_name("],
    );
    lacks(
        "#[status(404, format = F<T>)] struct S<T> { #[status(member)] title: T }",
        &["check_member_name"],
    );
}

#[test]
fn headers_by_status_are_checked_against_what_is_sent() {
    let keys = "#[status(header(503, \"x-a\" = \"b\"))]";
    has(
        &format!("{keys} enum E {{ #[status(503)] A }}"),
        &[
            "headers:&[(__HEADER_STATUS_0,\"x-a\"),]",
            "check_status_header(&__SENDS,__HEADER_STATUS_0)",
            "insert_by_status(&mut__status_headers,__status_status,&[(__HEADER_STATUS_0,\"x-a\",\"b\"),])",
        ],
    );
    has(
        &format!("{keys} enum E<T> {{ #[status(transparent)] A(T) }}"),
        &["check_status_header(<Selfas__status::Mapped>::__SENDS,__HEADER_STATUS_0)"],
    );
    lacks(&format!("{keys} enum E {{ A }}"), &["check_status_header"]);
}

#[test]
fn a_default_with_a_reason_is_checked_for_it() {
    has(
        "#[status(default(507, undocumented = \"why\"))] enum E { A, #[status(507)] B }",
        &[
            "check_status(__STATUS_0,__status::Site::Default(&[],0),true)",
            "check_undocumented_default(__STATUS_0,&__MAPPINGS,&[0,])",
            "check_status_without_code(__STATUS_1,__status::Site::Variants(&[\"B\"],1))",
        ],
    );
    // The reason may have been meant for the default.
    lacks(
        "#[status(default = 507, undocumented = \"why\")] enum E { A }",
        &["check_status"],
    );
}

#[test]
fn statuses_of_equal_codes_are_compared_if_they_are_written_differently() {
    let equal = |second: &str, same_as: &str| {
        format!(
            "enum E {{ #[status(500, code = \"a\")] A, #[status({second}, code = \"a\"{same_as})] B }}"
        )
    };
    has(
        &equal("X", ""),
        &["check_same_code(\"a\",\"A\",__STATUS_0,__STATUS_1)"],
    );
    has(
        &equal("502", ", same_as = A"),
        &["check_same_as(\"a\",\"A\",__STATUS_0,__STATUS_1)"],
    );
    lacks(&equal("502", ""), &["check_same"]);
    lacks(&equal("500", ", same_as = A"), &["check_same"]);
}

#[test]
fn leaks_are_looked_for() {
    has(
        "#[derive(Error)] enum E { #[error(transparent)] #[status(404)] A(X), #[error(\"x\")] #[status(500, detail = \"{0:?}\")] B(u8) }",
        &[
            "check_message_leak(&&__MAPPINGS[0],__status::Probe::<X>::TARGET)",
            "check_debug_detail(&&__MAPPINGS[1])",
        ],
    );
    for variant in [
        "#[error(transparent)] #[status(404, expose)] A(X)",
        "#[error(transparent)] #[status(404, detail = \"d\")] A(X)",
        "#[error(transparent)] #[status(transparent)] A(X)",
        "#[error(\"{0}\")] #[status(404)] A(X)",
        "#[status(404, detail = \"{0}\")] A(X)",
    ] {
        lacks(
            &format!("enum E {{ {variant} }}"),
            &["check_message_leak", "check_debug_detail"],
        );
    }
}
