//! Collects the statuses that a type can send.
//!
//! The list of a type is computed once, from its own mappings and from the lists of the types to
//! which it forwards. Checking a type therefore takes time in proportion to the sizes of those
//! lists, however many ways lead to the same inner error. Only the message of a refusal walks the
//! mappings.

use crate::{
    document::Document,
    error::{
        mapping::{Mapping, Outcome, Target},
        policy::Policy,
        sends::{MAX_DOCUMENTS, Sends, SendsArray, Sent},
    },
};

impl Sends {
    /// Returns an upper bound of the number of statuses that a derived type can send.
    ///
    /// `distinct` has the indices of the mappings that differ in what they send: the first variant
    /// of each status. A type with a thousand variants has few of them.
    #[must_use]
    pub const fn capacity(mappings: &[Mapping], distinct: &[usize]) -> usize {
        let (mut count, mut index) = (0, 0);
        while index < distinct.len() {
            count += capacity_of(&mappings[distinct[index]]);
            index += 1;
        }
        count
    }
}

/// Returns an upper bound of the number of statuses that a variant can send.
const fn capacity_of(mapping: &Mapping) -> usize {
    let (downcasts, mut index) = (mapping.downcast_targets(), 0);
    let mut count = match mapping.outcome {
        Outcome::Forward(target) => capacity_of_target(target),
        Outcome::Unchecked(_) => 1,
        _ => mapping.statuses().len(),
    };
    while index < downcasts.len() {
        count += capacity_of_target(downcasts[index]);
        index += 1;
    }
    count
}

const fn capacity_of_target(target: Target) -> usize {
    match target {
        Target::Mapped { sends, .. } => sends.as_slice().len(),
        Target::Unknown => 0,
    }
}

impl<const N: usize> SendsArray<N> {
    /// Collects the list of a derived type, from those of its mappings that differ in what they
    /// send.
    #[must_use]
    pub const fn of_derived(
        document: &'static Document,
        mappings: &[Mapping],
        distinct: &[usize],
    ) -> Self {
        let mut sends = Self::empty(true);
        let mut own_document = None;
        let mut index = 0;
        while index < distinct.len() {
            sends.add(document, &mappings[distinct[index]], &mut own_document);
            index += 1;
        }
        sends
    }

    /// Collects the list of a type that implements `Mapped` by hand.
    #[must_use]
    pub(crate) const fn by_hand(document: &'static Document, mappings: &[Mapping]) -> Self {
        let mut sends = Self::empty(false);
        let mut own_document = None;
        let mut index = 0;
        while index < mappings.len() {
            sends.add(document, &mappings[index], &mut own_document);
            index += 1;
        }
        sends
    }

    /// Adds what a variant sends. `own_document` is the index of the document of the type, once the
    /// list has it.
    const fn add(
        &mut self,
        document: &'static Document,
        mapping: &Mapping,
        own_document: &mut Option<usize>,
    ) {
        let is_unchecked = matches!(mapping.outcome, Outcome::Unchecked(_));
        let is_undocumented = is_unchecked || mapping.has_undocumented_statuses();
        if is_undocumented && own_document.is_none() {
            *own_document = self.insert_document(document);
        }
        let undocumented = if is_undocumented { *own_document } else { None };
        if is_unchecked {
            self.add_own(mapping, Sent::new(None, undocumented));
        }
        let (statuses, mut index) = (mapping.statuses(), 0);
        while index < statuses.len() {
            self.add_own(mapping, Sent::new(Some(statuses[index]), undocumented));
            index += 1;
        }
        if let Outcome::Forward(target) = mapping.outcome {
            self.add_target(mapping.policy(), target, mapping.headers());
        }
        let (downcasts, mut index) = (mapping.downcast_targets(), 0);
        while index < downcasts.len() {
            // The headers of the variant are sent with its own status alone.
            self.add_target(mapping.policy(), downcasts[index], &[]);
            index += 1;
        }
    }

    /// Adds a status of a variant.
    const fn add_own(&mut self, mapping: &Mapping, mut sent: Sent) {
        if let Some(policy) = mapping.policy() {
            sent.is_refused_inside = sent.is_refused_by(policy, [true; MAX_DOCUMENTS]);
        }
        sent.add_headers(mapping.headers(), mapping.policy());
        self.insert(sent);
    }

    /// Adds what a variant forwards, with the headers that the variant adds.
    const fn add_target(
        &mut self,
        policy: Option<&'static Policy>,
        target: Target,
        headers: &'static [&'static str],
    ) {
        let Target::Mapped { sends, .. } = target else {
            return self.set_incomplete();
        };
        self.inherit(sends);
        let mut indices = [None; MAX_DOCUMENTS];
        let mut index = 0;
        while index < sends.documents().len() {
            indices[index] = self.insert_document(sends.documents()[index]);
            index += 1;
        }
        let own = match policy {
            Some(policy) => sends.own_documents(policy),
            None => [false; MAX_DOCUMENTS],
        };
        let (inner, mut index) = (sends.as_slice(), 0);
        while index < inner.len() {
            let mut sent = inner[index];
            if let Some(policy) = policy {
                sent.is_refused_inside = sent.is_refused_inside || sent.is_refused_by(policy, own);
            }
            if let Some(document) = sent.undocumented {
                sent.undocumented = indices[document];
            }
            sent.add_headers(headers, policy);
            self.insert(sent);
            index += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use http::StatusCode;

    use crate::{
        document::Document,
        documents::{ANY, CCI, COMMON, EVS, NAT},
        error::{
            mapping::{Mapping, Outcome, ResponseParts, Target},
            policy::Policy,
            sends::{Sends, SendsArray},
        },
    };

    const NOT_FOUND: Outcome = Outcome::Status(StatusCode::NOT_FOUND);
    const NOT_ALLOWED: Outcome = Outcome::Status(StatusCode::METHOD_NOT_ALLOWED);
    const TOO_MANY: Outcome = Outcome::Status(StatusCode::TOO_MANY_REQUESTS);

    const fn policy(document: &'static Document, strict: bool) -> Policy {
        Policy {
            strict,
            ..Policy::new("E", document)
        }
    }

    static LENIENT: Policy = policy(&CCI, false);
    static STRICT: Policy = policy(&NAT, true);

    static INNER: [Mapping; 4] = LENIENT.mappings(
        &[
            ("Missing", NOT_FOUND),
            ("Gone", NOT_FOUND),
            ("Post", NOT_ALLOWED),
            ("Busy", TOO_MANY),
        ],
        &[],
        &[(
            2,
            ResponseParts {
                headers: &["allow", "retry-after"],
                ..ResponseParts::NONE
            },
        )],
    );
    static INNER_SENDS: SendsArray<{ Sends::capacity(&INNER, &[0, 2, 3]) }> =
        SendsArray::of_derived(&CCI, &INNER, &[0, 2, 3]);

    const FORWARD: Outcome = Outcome::Forward(Target::Mapped {
        document: &CCI,
        mappings: &INNER,
        sends: &INNER_SENDS,
    });

    fn statuses(sends: &Sends) -> Vec<u16> {
        let statuses = sends.as_slice().iter().filter_map(|sent| sent.status);
        statuses.map(|status| status.as_u16()).collect()
    }

    #[test]
    fn the_statuses_of_a_type_are_sorted_and_distinct() {
        let sends: &Sends = &INNER_SENDS;
        assert_eq!(statuses(sends), [404, 405, 429]);
        assert_eq!(sends.as_slice()[1].headers(), ["allow", "retry-after"]);
        assert!(sends.is_complete() && !sends.is_cut() && !sends.is_empty_by_hand());
        assert!(sends.contains(404) && !sends.contains(409));
    }

    #[test]
    fn a_type_that_forwards_adds_its_own_and_reports_what_it_refuses() {
        let rows = [
            ("Inner", FORWARD),
            ("Again", FORWARD),
            ("Put", NOT_ALLOWED),
            ("Unknown", Outcome::Forward(Target::Unknown)),
        ];
        let headers = ResponseParts {
            headers: &["allow"],
            ..ResponseParts::NONE
        };
        let mappings = STRICT.mappings(&rows, &[], Vec::leak(vec![(2, headers)]));
        let sends: &Sends = &SendsArray::<8>::of_derived(&NAT, &mappings, &[0, 1, 2, 3]);
        assert_eq!(statuses(sends), [404, 405, 429]);
        // Only the headers that every variant with the status sends.
        assert_eq!(sends.as_slice()[1].headers(), ["allow"]);
        let reported: Vec<bool> = sends
            .as_slice()
            .iter()
            .map(|sent| sent.is_refused_inside)
            .collect();
        assert_eq!(reported, [false, false, true]);
        assert!(!sends.is_complete());
    }

    const BUSY: StatusCode = StatusCode::SERVICE_UNAVAILABLE;
    const TEAPOT: StatusCode = StatusCode::IM_A_TEAPOT;

    /// The statuses of the only variant of a type, with its headers, and whether they are refused
    /// inside.
    fn of_variant(
        policy: &'static Policy,
        outcome: Outcome,
        parts: ResponseParts,
    ) -> Vec<(u16, Vec<&'static str>, bool)> {
        let mappings = policy.mappings(&[("V", outcome)], &[], Vec::leak(vec![(0, parts)]));
        let sends: &Sends = &SendsArray::<8>::of_derived(policy.document, &mappings, &[0]);
        assert!(sends.as_slice().len() <= Sends::capacity(&mappings, &[0]));
        let facts = sends.as_slice().iter().map(|sent| {
            let number = sent.status.map_or(0, |status| status.as_u16());
            (number, sent.headers().to_vec(), sent.is_refused_inside)
        });
        facts.collect()
    }

    #[test]
    fn a_field_sends_each_status_that_it_lists() {
        let parts = ResponseParts {
            statuses: &[BUSY, TEAPOT],
            headers: &["x-a"],
            ..ResponseParts::NONE
        };
        let expected = |is_refused| vec![(418, vec!["x-a"], is_refused), (503, vec!["x-a"], false)];
        for outcome in [Outcome::OneOf(None), Outcome::Status(BUSY)] {
            assert_eq!(of_variant(&LENIENT, outcome, parts), expected(true));
        }
        let reason = ResponseParts {
            reason: Some("why"),
            ..parts
        };
        assert_eq!(
            of_variant(&LENIENT, Outcome::OneOf(Some("why")), parts),
            expected(false)
        );
        assert_eq!(
            of_variant(&LENIENT, Outcome::Status(BUSY), reason),
            expected(false)
        );
        assert_eq!(
            of_variant(&LENIENT, Outcome::Unchecked("why"), ResponseParts::NONE)[0].0,
            0
        );
    }

    #[test]
    fn downcasts_are_sent_without_the_headers_of_the_variant() {
        let Outcome::Forward(inner) = FORWARD else {
            unreachable!()
        };
        let parts = |downcasts| ResponseParts {
            headers: &["x-a"],
            downcasts,
            ..ResponseParts::NONE
        };
        let known: &'static [Target] = Vec::leak(vec![inner]);
        assert_eq!(
            of_variant(&LENIENT, Outcome::Status(BUSY), parts(known)),
            [
                (404, vec![], false),
                (405, vec!["allow", "retry-after"], false),
                (429, vec![], false),
                (503, vec!["x-a"], false),
            ]
        );
        let row = [("V", Outcome::Status(BUSY))];
        for (target, is_known) in [(inner, true), (Target::Unknown, false)] {
            let downcasts = Vec::leak(vec![target]);
            let mappings = LENIENT.mappings(&row, &[], Vec::leak(vec![(0, parts(downcasts))]));
            let sends: &Sends = &SendsArray::<8>::of_derived(&CCI, &mappings, &[0]);
            assert_eq!(
                (sends.is_complete(), sends.is_known()),
                (is_known, is_known)
            );
        }
    }

    #[test]
    fn a_header_for_a_status_is_sent_with_it_alone() {
        static BUSY_HEADER: Policy = Policy {
            headers: &[(BUSY, "retry-after"), (StatusCode::NOT_FOUND, "x-a")],
            ..Policy::new("E", &CCI)
        };
        let own = of_variant(&BUSY_HEADER, Outcome::Status(BUSY), ResponseParts::NONE);
        assert_eq!(own, [(503, vec!["retry-after"], false)]);
        let forwarded = of_variant(&BUSY_HEADER, FORWARD, ResponseParts::NONE);
        let headers: Vec<_> = forwarded
            .into_iter()
            .map(|(_, headers, _)| headers)
            .collect();
        assert_eq!(headers, [vec!["x-a"], vec!["allow", "retry-after"], vec![]]);
    }

    #[test]
    fn a_list_without_room_is_cut() {
        let mappings = LENIENT.mappings(&[("Inner", FORWARD)], &[], &[]);
        let sends: &Sends = &SendsArray::<2>::of_derived(&CCI, &mappings, &[0]);
        assert!(sends.is_cut());
        assert_eq!(sends.as_slice().len(), 2);
    }

    #[test]
    fn a_list_by_hand_without_statuses_is_recognized() {
        let nothing: &Sends = &SendsArray::<2>::by_hand(&NAT, &[Mapping::same_type("E", "A")]);
        assert!(nothing.is_empty_by_hand());
        let one = [Mapping::new("E", "A", StatusCode::NOT_FOUND)];
        let one: &Sends = &SendsArray::<2>::by_hand(&NAT, &one);
        assert!(!one.is_empty_by_hand());
    }

    #[test]
    fn a_list_of_many_documents_has_all_statuses() {
        const STATUS: StatusCode = StatusCode::LOOP_DETECTED;
        const fn by_hand(document: &'static Document) -> SendsArray<1> {
            let mapping = Mapping::new_undocumented("E", "A", STATUS, "why");
            SendsArray::by_hand(document, &[mapping])
        }
        let documents = [&ANY, &CCI, &COMMON, &EVS, &NAT];
        let mut sends = SendsArray::<5>::empty(true);
        for (index, document) in documents.into_iter().enumerate() {
            let list: &Sends = &sends;
            assert!(list.is_exact(), "{index} documents fit");
            let inner = Target::Mapped {
                document,
                mappings: &[],
                sends: Box::leak(Box::new(by_hand(document))),
            };
            sends.add_target(None, inner, &[]);
        }
        let sends: &Sends = &sends;
        assert!(!sends.is_exact() && !sends.is_cut());
        assert!(sends.contains(508));
    }
}
