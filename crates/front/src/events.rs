//! `GET /console/events`: server-sent events that tell an open page which services have something new to show.
//!
//! Each event is `{"Services": ["tat", …]}`; an empty list says that anything may have changed. The stream ends with the
//! session, and at shutdown; the browser dials again by itself.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures_util::stream;
use http::HeaderValue;
use http::header::CONTENT_TYPE;
use http_body_util::{BodyExt, StreamBody};
use hyper::body::Frame;
use serde_json::json;
use terrace_base::{Error, Result, text};
use terrace_identity::session::Session;
use terrace_rpc::notices::{Heard, Listener, MOST_PER_USER};
use tokio::time::Interval;

use crate::{Chain, Response};

/// How often a silent stream shows that it lives, and the session is looked at again.
const HEARTBEAT: Duration = Duration::from_secs(10);

struct Stream {
    chain: Arc<Chain>,
    listener: Listener,
    token: String,
    heartbeat: Interval,
}

/// Opens a stream for a session that was found under `token`.
pub fn serve(chain: &Arc<Chain>, session: &Session, token: &str) -> Result<Response> {
    let listener = chain.notices.listen(session.account, session.user).ok_or_else(|| {
        Error::new("RequestLimitExceeded", text!("more than {most} event streams of one user are open", most = MOST_PER_USER))
    })?;
    let stream = Stream { chain: Arc::clone(chain), listener, token: token.to_owned(), heartbeat: tokio::time::interval(HEARTBEAT) };
    let frames = stream::unfold(stream, async |mut stream| {
        let text = stream.next().await?;
        Some((Ok::<_, Infallible>(Frame::data(Bytes::from(text))), stream))
    });
    let body = StreamBody::new(frames).map_err(|never| match never {}).boxed_unsync();
    let mut response = http::Response::new(body);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    // A proxy that gathers answers would hold back what is worth something only now.
    response.headers_mut().insert("x-accel-buffering", HeaderValue::from_static("no"));
    Ok(response)
}

impl Stream {
    async fn next(&mut self) -> Option<String> {
        tokio::select! {
            heard = self.listener.next() => Some(event(&heard)),
            // The first tick comes at once: the page learns that the stream stands.
            _ = self.heartbeat.tick() => {
                let lives = matches!(self.chain.identity.session(&self.token).await, Ok(Some(_)));
                lives.then(|| ": \n\n".to_owned())
            }
            () = self.chain.closing.cancelled() => None,
        }
    }
}

fn event(heard: &Heard) -> String {
    let services: Vec<&str> = match heard {
        Heard::Changed(services) => services.iter().copied().collect(),
        Heard::Anything => Vec::new(),
    };
    format!("data: {}\n\n", json!({ "Services": services }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_one_line_of_json() {
        assert_eq!(event(&Heard::Changed(["cam", "tat"].into())), "data: {\"Services\":[\"cam\",\"tat\"]}\n\n");
        assert_eq!(event(&Heard::Anything), "data: {\"Services\":[]}\n\n");
    }
}
