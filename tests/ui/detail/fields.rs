use status_core::HttpStatus;

#[derive(HttpStatus)]
enum GatewayError {
    #[status(404, detail = "no gateway {gatway}")]
    Misspelt { gateway: u32, account: u32 },
    #[status(404, detail = "no gateway {0}")]
    ByNumber { gateway: u32, account: u32 },
    #[status(404, detail = "no gateway {gateway}")]
    ByName(u32),
    #[status(404, detail = "no gateway {1}")]
    BeyondTheLast(u32),
    #[status(404, detail = "no gateway {}")]
    Unnamed(u32),
    #[status(404, detail = "no gateway {self.gateway}")]
    Expression { gateway: u32 },
    #[status(404, detail = "no gateway {gateway")]
    Unclosed { gateway: u32 },
    #[status(404, detail = "no gateway gateway}")]
    Unopened { gateway: u32 },
    #[status(404, detail = "no {gateway}")]
    Unit,
}

const GATEWAY: u32 = 7;

#[derive(HttpStatus)]
#[status(404, detail = "no gateway {GATEWAY}")]
struct AConstant;

fn main() {
    let _ = GATEWAY;
}
