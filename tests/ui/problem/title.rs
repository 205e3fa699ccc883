use status_core::HttpStatus;

#[derive(HttpStatus)]
enum GatewayError {
    #[status(404, title = "")]
    Empty,
    #[status(404, title = " No gateway")]
    SpaceBefore,
    #[status(404, title = "No\ngateway")]
    TwoLines,
    #[status(404, title = "No\u{200b}gateway")]
    WithoutWidth,
    #[status(404, title = 404)]
    Number,
    #[status(404, title)]
    Alone,
    #[status(404, title("No gateway"))]
    Parentheses,
}

fn main() {}
