use status_core::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(999)]
    Odd,
    #[status(1200)]
    TooLarge,
    #[status(0)]
    Zero,
    #[status(70000)]
    FarTooLarge,
    #[status(340282366920938463463374607431768211456)]
    BeyondAll,
    #[status(-1)]
    Negative,
    #[status(42)]
    TwoDigits,
}

fn main() {}
