use status_core::HttpStatus;

#[derive(HttpStatus)]
#[status(default())]
enum Empty {
    A,
}

#[derive(HttpStatus)]
#[status(default(507, undocumented))]
enum WithoutAReason {
    A,
}

#[derive(HttpStatus)]
#[status(default(507, why = "the partner API expects it"))]
enum AnotherKey {
    A,
}

#[derive(HttpStatus)]
#[status(default(507 undocumented = "the partner API expects it"))]
enum WithoutAComma {
    A,
}

#[derive(HttpStatus)]
#[status(default("507", undocumented = "the partner API expects it"))]
enum Quoted {
    A,
}

#[derive(HttpStatus)]
#[status(default(507, undocumented = "the partner API expects it", strict))]
enum MoreKeys {
    A,
}

#[derive(HttpStatus)]
#[status(default = 507, undocumented = "the partner API expects it")]
enum Outside {
    A,
}

fn main() {}
