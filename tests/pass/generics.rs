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

/// A field with a type parameter in each role. The bounds are inferred.
#[derive(Debug, HttpStatus)]
enum Roles<'a, M, C, I, S, H, const N: usize> {
    #[status(422)]
    Members {
        #[status(member)]
        value: M,
        #[status(member)]
        values: Option<Vec<M>>,
        #[status(member)]
        ids: &'a str,
    },
    #[status(409)]
    Code(#[status(code)] C),
    #[status(410)]
    OptionalCode(#[status(code)] Option<C>, [u8; N]),
    #[status(404)]
    Instance(#[status(instance)] I),
    #[status(400)]
    OptionalInstance(#[status(instance)] Option<I>),
    Status(#[status(one_of(402, 502))] S),
    #[status(500)]
    OptionalStatus(#[status(one_of(402, 502))] Option<S>),
    #[status(429)]
    Header(#[status(header = "x-h")] H),
    #[status(500)]
    Text(#[status(code)] Cow<'a, str>),
}

/// A type parameter among the types that `downcast` looks for, and one that is forwarded to beside
/// context.
#[derive(Debug, HttpStatus)]
#[status(header(503, "retry-after" = "10"))]
enum Found<T: Debug> {
    #[status(500, downcast(Down, Of<T>))]
    Opaque(Box<dyn std::error::Error + Send + Sync>),
    Context {
        #[status(transparent)]
        kind: T,
        #[allow(dead_code)]
        at: &'static str,
    },
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("down")]
#[status(503)]
struct Down;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("of")]
#[status(409)]
struct Of<T>(T);

fn roles() {
    type Known<'a> = Roles<'a, u8, String, u32, u16, &'static str, 2>;
    assert_eq!(Known::Code("c".to_owned()).code(), Some("c"));
    assert_eq!(Known::OptionalCode(None, [1, 2]).code(), None);
    assert_eq!(Known::Instance(7).instance().as_deref(), Some("7"));
    assert_eq!(Known::OptionalInstance(Some(8)).instance().as_deref(), Some("8"));
    assert_eq!(Known::Status(402).status(), 402);
    assert_eq!(Known::OptionalStatus(None).status(), 500);
    assert_eq!(Known::Header("h").headers()["x-h"], "h");
    assert_eq!(Known::Text("t".into()).code(), Some("t"));
    let members = Known::Members { value: 1, values: None, ids: "i" };
    assert_eq!(members.status(), 422);
    let found = |error| Found::<Down>::Opaque(error).status();
    assert_eq!(found(Box::new(Down)), 503);
    assert_eq!(found(Box::new(Of(Down))), 409);
    assert_eq!(found("other".into()), 500);
    let context = Found::Context { kind: Down, at: "here" };
    assert_eq!(context.headers()["retry-after"], "10");
}

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
    roles();
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
