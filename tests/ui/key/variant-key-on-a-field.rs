use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(404)]
    Title(#[status(title = "No order")] u32),
    #[status(404)]
    Log(#[status(log = "warn")] u32),
    #[status(500)]
    Downcast(#[status(downcast(NotFound))] Box<dyn std::error::Error + Send + Sync>),
    #[status(404)]
    Document(#[status(document = NAT)] u32),
    #[status(404)]
    Unknown(#[status(body)] u32),
    #[status(404)]
    Misspelt(#[status(membr)] u32),
}

fn main() {}
