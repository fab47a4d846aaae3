//! Answers the gateway gives by itself: a status, a reason a person can act on, and the id to ask about.

use std::net::SocketAddr;

use http::header::{ALLOW, CONTENT_TYPE, LOCATION, RETRY_AFTER};
use http::{HeaderValue, Method, Response, StatusCode};

use crate::body::Answer;
use crate::record::{Author, Ending};

pub struct Refusal {
    pub status: StatusCode,
    pub message: String,
    pub allow: Vec<Method>,
    /// Seconds after which it may be worth trying again.
    pub retry_after: Option<u64>,
    /// Where the caller is sent instead.
    pub location: Option<HeaderValue>,
    pub author: Author,
    /// The back-end it is about, if it is known.
    pub upstream: Option<Box<SocketAddr>>,
}

impl Refusal {
    pub fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Refusal {
            status,
            message: message.into(),
            allow: Vec::new(),
            retry_after: None,
            location: None,
            author: Author::Gateway,
            upstream: None,
        }
    }

    pub fn bad_request(message: impl Into<String>) -> Self {
        Refusal::new(StatusCode::BAD_REQUEST, message)
    }

    pub fn forbidden(message: impl Into<String>) -> Self {
        Refusal::new(StatusCode::FORBIDDEN, message)
    }

    pub fn not_found(message: impl Into<String>) -> Self {
        Refusal::new(StatusCode::NOT_FOUND, message)
    }

    /// The back-end, or what it needs, gave no answer.
    pub fn unanswered(status: StatusCode, message: impl Into<String>) -> Self {
        Refusal { author: Author::Nobody, ..Refusal::new(status, message) }
    }

    /// The back-end did not do its part.
    pub fn of_backend(status: StatusCode, message: impl Into<String>) -> Self {
        Refusal { author: Author::Backend, ..Refusal::new(status, message) }
    }

    pub fn answer(self, request_id: &HeaderValue, mut ending: Ending) -> Response<Answer> {
        ending.status = self.status.as_u16();
        ending.author = self.author;
        let body = serde_json::json!({ "message": self.message, "requestId": request_id.to_str().unwrap_or_default() }).to_string();
        ending.failed(self.message, self.upstream.as_deref().copied());
        let mut response = Response::new(Answer::held(body, ending));
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        if !self.allow.is_empty() {
            let methods: Vec<&str> = self.allow.iter().map(Method::as_str).collect();
            if let Ok(methods) = HeaderValue::from_str(&methods.join(", ")) {
                headers.insert(ALLOW, methods);
            }
        }
        if let Some(location) = self.location {
            headers.insert(LOCATION, location);
        }
        if let Some(seconds) = self.retry_after {
            headers.insert(RETRY_AFTER, seconds.into());
        }
        response
    }
}
