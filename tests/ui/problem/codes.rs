use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(codes)]
enum Alone {
    #[status(404)]
    A,
}

#[derive(HttpStatus)]
#[status(codes())]
enum Empty {
    #[status(404)]
    A,
}

#[derive(HttpStatus)]
#[status(codes = "snake_case")]
enum Equals {
    #[status(404)]
    A,
}

#[derive(HttpStatus)]
#[status(codes("snake_case"))]
enum WithoutAKey {
    #[status(404)]
    A,
}

#[derive(HttpStatus)]
#[status(codes(rename_all))]
enum WithoutAValue {
    #[status(404)]
    A,
}

#[derive(HttpStatus)]
#[status(codes(prefix = M_))]
enum Unquoted {
    #[status(404)]
    A,
}

#[derive(HttpStatus)]
#[status(codes(rename = "snake_case"))]
enum UnknownArgument {
    #[status(404)]
    A,
}

#[derive(HttpStatus)]
#[status(codes(suffix = "_error"))]
enum Suffix {
    #[status(404)]
    A,
}

#[derive(HttpStatus)]
#[status(codes(rename_all = "snake case"))]
enum MisspeltConvention {
    #[status(404)]
    A,
}

#[derive(HttpStatus)]
#[status(codes(rename_all = "Train-Case"))]
enum UnknownConvention {
    #[status(404)]
    A,
}

#[derive(HttpStatus)]
#[status(codes(prefix = "M_", prefix = "N_"))]
enum TwoPrefixes {
    #[status(404)]
    A,
}

#[derive(HttpStatus)]
#[status(codes(prefix = "M "))]
enum PrefixWithASpace {
    #[status(404)]
    A,
}

fn main() {}
