use status_core::HttpStatus;

#[derive(HttpStatus)]
enum GatewayError {
    #[status(401, header("www authenticate" = "Bearer"))]
    NameWithASpace,
    #[status(401, header("" = "Bearer"))]
    NameEmpty,
    #[status(401, header("认证" = "Bearer"))]
    NameNotAscii,
    #[status(401, header("www-authenticate:" = "Bearer"))]
    NameWithAColon,
    #[status(401, header("www-authenticate" = "Bearer\r\nx: y"))]
    ValueWithALineBreak,
    #[status(401, header("www-authenticate" = "Basic realm=\"网关\""))]
    ValueNotAscii,
    #[status(401, header("www-authenticate" = " Bearer"))]
    ValueWithASpaceBefore,
    #[status(401, header("content-length" = "0"))]
    SetByTheServer,
    #[status(401, header("www-authenticate" = "Bearer", "WWW-Authenticate" = "Basic"))]
    Duplicate,
    #[status(503, header("retry-after" = 120))]
    DuplicateOfAField {
        #[status(header = "Retry-After")]
        after: u64,
    },
    #[status(503)]
    OnAField {
        #[status(header = "retry after")]
        after: u64,
    },
}

fn main() {}
