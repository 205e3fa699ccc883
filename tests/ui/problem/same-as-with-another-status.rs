use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(500, code = "internal")]
    Database,
    #[status(502, code = "internal", same_as = Database)]
    Upstream,
    #[status(SERVICE_UNAVAILABLE, code = "internal", same_as = Database)]
    Closed,
    // A later variant is as good as an earlier one.
    #[status(500, code = "broken", same_as = Later)]
    Earlier,
    #[status(INTERNAL_SERVER_ERROR, code = "broken")]
    Later,
}

fn main() {}
