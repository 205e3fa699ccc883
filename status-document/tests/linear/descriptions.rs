//! Descriptions and registries whose parts refer to each other.

/// A part of a file.
pub(crate) enum Part {
    Once(&'static str),
    /// A text that fills its share of the file. `@` is the number of the repetition, and `~` the
    /// number before it, or `end` in the first one.
    Many(&'static str),
}

use Part::{Many, Once};

/// A kind of file: its extension, and its parts.
pub(crate) type Shape = (&'static str, &'static [Part]);

pub(crate) const SHAPES: &[&[Shape]] = &[OPENAPI, REFERENCES, CODES, REGISTRIES];

const OPENAPI: &[Shape] = &[
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\npaths:\n"),
            Many("  /@: {get: {operationId: o@, responses: {404: {description: None}}}}\n"),
        ],
    ),
    (
        "json",
        &[
            Once("{\"openapi\": \"3.1.0\", \"paths\": {\n"),
            Many("\"/@\": {\"get\": {\"responses\": {\"404\": {\"description\": \"None\"}}}},\n"),
            Once("\"/\": {}}}"),
        ],
    ),
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\npaths: {/a: {get: {responses: {\n"),
            Many("  404: {},\n"),
            Once("}}}}\n"),
        ],
    ),
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\npaths: {/a: {get: {responses: {\n"),
            Many("  r@: {},\n"),
            Once("}}}}\n"),
        ],
    ),
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\nx: &x\n"),
            Many("  x-@: 1\n"),
            Once("paths:\n"),
            Many("  /@: *x\n"),
        ],
    ),
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\nx: &x {description: '"),
            Many("long "),
            Once("'}\npaths:\n"),
            Many("  /@: {get: {responses: {404: *x}}}\n"),
        ],
    ),
    ("yaml", &[Once("openapi: 3.1.0\nx: "), Many("[")]),
    (
        "json",
        &[Once("{\"openapi\": \"3.1.0\", \"x\": "), Many("[")],
    ),
];

const REFERENCES: &[Shape] = &[
    // A chain, with a response at each of its links.
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\npaths:\n"),
            Many("  /@: {get: {responses: {404: {$ref: '#/components/responses/r@'}}}}\n"),
            Once("components:\n  responses:\n    rend: {description: None}\n"),
            Many("    r@: {$ref: '#/components/responses/r~'}\n"),
        ],
    ),
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\npaths:\n"),
            Many("  /@: {$ref: '#/x/p@'}\n"),
            Once("x:\n  pend: {get: {responses: {404: {}}}}\n"),
            Many("  p@: {$ref: '#/x/p~'}\n"),
        ],
    ),
    (
        "json",
        &[
            Once("{\"openapi\": \"3.1.0\", \"paths\": {"),
            Many("\"/@\": {\"get\": {\"responses\": {\"$ref\": \"#/x/r@\"}}},\n"),
            Once("\"/\": {}}, \"x\": {\n"),
            Many("\"r@\": {\"$ref\": \"#/x/r~\"},\n"),
            Once("\"rend\": {\"404\": {}}}}"),
        ],
    ),
    // The chain leads into a circle.
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\npaths:\n"),
            Many("  /@: {$ref: '#/x/p@'}\n"),
            Once("x:\n  pend: {$ref: '#/x/p9'}\n"),
            Many("  p@: {$ref: '#/x/p~'}\n"),
        ],
    ),
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\npaths:\n"),
            Many("  /@: {$ref: '#/x/missing@'}\n"),
            Once("x:\n"),
            Many("  p@: {}\n"),
        ],
    ),
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\npaths:\n"),
            Many("  /@: {$ref: 'other.yaml#/p@'}\n"),
        ],
    ),
    // Each mapping merges the one before.
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\nxend: &xend {get: {responses: {404: {}}}}\n"),
            Many("x@: &x@ {<<: *x~, parameters: []}\n"),
            Once("paths:\n"),
            Many("  /@: *x@\n"),
        ],
    ),
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\nxend: &xend {description: None}\n"),
            Many("x@: &x@ {<<: [*xend, *x~]}\n"),
            Once("paths:\n"),
            Many("  /@: {get: {responses: {404: *x@}}}\n"),
        ],
    ),
];

const CODES: &[Shape] = &[
    // Responses share a schema of many codes.
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\npaths:\n"),
            Many("  /@: {get: {responses: {404: {content: {a/json: {schema: {$ref: '#/x'}}}}}}}\n"),
            Once("x:\n  properties:\n    code:\n      enum:\n"),
            Many("        - code_@\n"),
        ],
    ),
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\npaths:\n"),
            Many(
                "  /@: {get: {responses: {404: {content: {a/json: {schema: {$ref: '#/x/s@'}}}}}}}\n",
            ),
            Once("x:\n  send: {properties: {code: {const: a}}}\n"),
            Many("  s@: {allOf: [{$ref: '#/x/s~'}]}\n"),
        ],
    ),
    (
        "yaml",
        &[
            Once(
                "openapi: 3.1.0\npaths: {/a: {get: {responses: {404: {content: {a/json: {examples:\n",
            ),
            Many("  {e@: {value: {code: code_@}}}\n"),
            Once("}}}}}}}\n"),
        ],
    ),
    (
        "yaml",
        &[
            Once(
                "openapi: 3.1.0\npaths: {/a: {get: {responses: {404: {content: {a/json: {examples: {\n",
            ),
            Many("  e@: {value: {code: code_@}},\n"),
            Once("}}}}}}}}\n"),
        ],
    ),
    (
        "yaml",
        &[
            Once("openapi: 3.1.0\nx: &x\n"),
            Many("  e@: {value: {code: code_@}}\n"),
            Once("paths:\n"),
            Many("  /@: {get: {responses: {404: {content: {a/json: {examples: *x}}}}}}\n"),
        ],
    ),
];

const REGISTRIES: &[Shape] = &[
    ("yaml", &[Many("e@: {status: 404, message: None}\n")]),
    ("yaml", &[Many("404: None\n")]),
    (
        "yaml",
        &[Many("- {code: e@, status: 404, message: None}\n")],
    ),
    (
        "yaml",
        &[
            Once("xend: &xend {status: 404}\n"),
            Many("x@: &x@ {<<: *x~, message: None}\n"),
        ],
    ),
    (
        "json",
        &[
            Once("{"),
            Many("\"e@\": {\"status\": 404, \"message\": \"None\"},\n"),
            Once("\"e\": {\"status\": 404}}"),
        ],
    ),
];
