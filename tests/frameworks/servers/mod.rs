//! A real server of each framework, on a port that the system picks. It runs until its value is
//! dropped. Its handler for `GET /api/n` returns the error of case `n` of that table.

use std::{
    net::{Ipv4Addr, SocketAddr, TcpListener},
    sync::mpsc::{self, Sender},
    thread::{self, JoinHandle},
};

use tokio::{runtime::Builder, sync::oneshot, task::LocalSet};

mod actix;
mod axum;
mod poem;
mod rocket;
mod salvo;

/// Starts the server of a framework.
type Serve = fn() -> Server;

/// Every framework, by name.
pub(crate) const ALL: [(&str, Serve); 5] = [
    ("axum", axum::serve),
    ("actix", actix::serve),
    ("rocket", rocket::serve),
    ("poem", poem::serve),
    ("salvo", salvo::serve),
];

/// A server in a thread of its own, which ends with this value.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Runs `serve`, which sends its address as soon as it listens.
    fn start(serve: impl AsyncFnOnce(Sender<SocketAddr>) + Send + 'static) -> Self {
        let (ready, address) = mpsc::channel();
        let (stop, stopped) = oneshot::channel();
        let thread = thread::spawn(move || run(serve(ready), stopped));
        Self {
            address: address.recv().expect("the server listens"),
            stop: Some(stop),
            thread: Some(thread),
        }
    }

    /// Runs `serve` with a listener, for a framework that accepts one.
    fn listen(serve: impl AsyncFnOnce(TcpListener) + Send + 'static) -> Self {
        Self::start(async move |ready| {
            let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
            listener
                .set_nonblocking(true)
                .expect("a listener can be non-blocking");
            let address = listener.local_addr().expect("it is bound");
            ready.send(address).expect("the test waits for it");
            serve(listener).await;
        })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stop.take());
        let ended = self.thread.take().map(JoinHandle::join);
        // A panic while another unwinds would hide it.
        if !thread::panicking() {
            assert!(matches!(ended, Some(Ok(()))), "the server panicked");
        }
    }
}

/// Runs a server on this thread. The end of the runtime closes it and its connections.
fn run(server: impl Future<Output = ()>, stopped: oneshot::Receiver<()>) {
    let runtime = Builder::new_current_thread().enable_all().build();
    // The workers of actix-web are tasks of this thread.
    LocalSet::new().block_on(&runtime.expect("a runtime starts"), async {
        tokio::select! {
            () = server => panic!("the server ended by itself"),
            _ = stopped => {}
        }
    });
}
