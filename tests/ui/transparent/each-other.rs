use status_core::HttpStatus;

#[derive(HttpStatus)]
enum Folder {
    #[status(404)]
    Missing,
    #[status(transparent)]
    File(Box<File>),
}

#[derive(HttpStatus)]
enum File {
    #[status(409)]
    Locked,
    #[status(transparent)]
    Folder(Box<Folder>),
}

fn main() {}
