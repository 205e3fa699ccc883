//! Type, const and lifetime parameters, with bounds and where clauses. The bounds of a field that a
//! variant forwards to are inferred.

use std::{borrow::Cow, fmt::Debug, marker::PhantomData, sync::Arc};

use status_core::{HttpStatus, Mapped};

#[derive(Clone, Copy, HttpStatus)]
enum DbError<'a> {
    #[status(503)]
    Down(&'a str),
}

#[derive(HttpStatus)]
enum ApiError<'a, 'b: 'a, T: Debug + 'a, U = String, const N: usize = 3>
where
    U: Clone,
    T: Default,
{
    #[status(404)]
    NotFound(&'a T, PhantomData<U>),
    #[status(409)]
    Exists { ids: [u64; N], name: Cow<'b, str> },
    #[status(transparent)]
    Db(DbError<'b>),
    #[status(transparent)]
    Borrowed(&'a DbError<'b>),
}

#[derive(HttpStatus)]
enum Either<A, B> {
    #[status(transparent)]
    Left(A),
    #[status(transparent)]
    Right { error: Box<Arc<B>> },
    #[status(transparent)]
    Known(DbError<'static>),
}

#[derive(HttpStatus)]
#[status(422)]
struct Wrapper<'a, E: ?Sized, const N: usize>
where
    E: Debug,
{
    #[allow(dead_code)]
    error: &'a E,
    #[allow(dead_code)]
    ids: [u64; N],
}

#[derive(HttpStatus)]
#[status(transparent)]
struct Unchecked<T>(Inner<T>);

#[derive(HttpStatus)]
#[status(400)]
struct Inner<T>(PhantomData<T>);

// The type itself with its own parameters, however they are written.
#[derive(HttpStatus)]
enum Chain<
    'a,
    r#T: Clone,
    const N: usize,
> {
    #[status(404)]
    End(&'a T, [u8; N]),
    #[status(transparent)]
    Link(Box<Chain<'a, T, N,>>),
    #[status(transparent)]
    OtherLink(Arc<Box<Self>>),
}

#[derive(HttpStatus)]
#[status(transparent)]
struct Raw<r#T>(Inner<T>);

fn status<E: Mapped>(error: &E) -> u16 {
    assert!(!E::MAPPINGS.is_empty());
    error.status().as_u16()
}

fn main() {
    let down = DbError::Down("disk");
    let error: ApiError<'_, '_, u8> = ApiError::Borrowed(&down);
    assert_eq!(status(&error), 503);
    let error: ApiError<'_, '_, u8> = ApiError::NotFound(&7, PhantomData);
    assert_eq!(status(&error), 404);
    let error: ApiError<'_, '_, u8, String, 1> = ApiError::Exists { ids: [7], name: "a".into() };
    assert_eq!(status(&error), 409);
    assert_eq!(status(&ApiError::<u8>::Db(down)), 503);

    let error = Either::<ApiError<u8>, DbError>::Right { error: Box::new(Arc::new(down)) };
    assert_eq!(status(&error), 503);
    assert_eq!(status(&Either::<DbError, DbError>::Left(down)), 503);
    assert_eq!(status(&Either::<DbError, DbError>::Known(down)), 503);
    assert_eq!(status(&Unchecked(Inner::<String>(PhantomData))), 400);
    assert_eq!(status(&Raw(Inner::<String>(PhantomData))), 400);
    let chain = Chain::Link(Box::new(Chain::OtherLink(Arc::new(Box::new(Chain::End(&7, [0; 2]))))));
    assert_eq!(status(&chain), 404);
    assert_eq!(status(&Wrapper { error: "a", ids: [1, 2] }), 422);
}
