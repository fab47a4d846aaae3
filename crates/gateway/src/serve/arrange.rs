//! The part of an exchange that looks at what the caller sent besides the head, and makes of it what the back-end gets.

use std::borrow::Cow;

use bytes::Bytes;
use http::header::CONTENT_LENGTH;
use http::request::Parts;
use http::{StatusCode, Uri};

use super::exchange::Exchange;
use super::refusal::Refusal;
use crate::auth::app;
use crate::body::{Outgoing, Received};
use crate::parameter::{Draft, System};
use crate::site::{Api, Site};

/// What the back-end gets besides its path and the header fields.
pub struct Arranged<'a> {
    pub query: Option<Cow<'a, str>>,
    pub body: Outgoing,
    /// Values of parameters that are mapped to the back-end's path.
    pub path_values: Vec<(Box<str>, String)>,
}

/// Without declared parameters there is nothing to wait for.
pub fn untouched(uri: &Uri, body: Received, most_body: u64) -> Result<Arranged<'_>, Refusal> {
    let body = body.outgoing(most_body).ok_or_else(|| too_long(most_body))?;
    Ok(Arranged { query: uri.query().map(Cow::Borrowed), body, path_values: Vec::new() })
}

fn too_long(most_body: u64) -> Refusal {
    Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, format!("the body is longer than {most_body} bytes"))
}

pub async fn arrange<'a>(
    exchange: &'a Exchange<'a>,
    (site, api): (&Site, &Api),
    parts: &mut Parts,
    uri: &'a Uri,
    mut body: Received,
    most_body: u64,
) -> Result<Arranged<'a>, Refusal> {
    let Parts { method, headers, .. } = parts;
    let query = uri.query().map(Cow::Borrowed);
    let is_form = api.parameters.form && app::is_form(headers);
    let (mut streamed, mut form) = (None, None);
    if is_form {
        form = Some(form_urlencoded::parse(&body.hold().await?).into_owned().collect());
    } else {
        streamed = Some(body.outgoing(most_body).ok_or_else(|| too_long(most_body))?);
    }
    let system = |what: System| match what {
        System::RequestId => exchange.request_id.to_str().unwrap_or_default().to_owned(),
        System::ClientIp => exchange.client.address.to_string(),
        System::ServiceId => site.service.to_string(),
        System::Environment => site.environment.as_str().to_owned(),
        System::ApiId => api.id.to_string(),
        System::ApiName => api.name.to_string(),
        System::Method => method.as_str().to_owned(),
        System::Host => exchange.host.as_ref().and_then(|host| host.to_str().ok()).unwrap_or_default().to_owned(),
        System::Time => (exchange.now / 1_000_000).to_string(),
    };
    let mut draft = Draft { headers, query, form, path: &exchange.path, values: &exchange.values, path_values: Vec::new() };
    api.parameters.apply(&mut draft, system).map_err(|bad| Refusal::bad_request(bad.0))?;
    let Draft { query, form, path_values, headers, .. } = draft;
    let body = match (streamed, form) {
        (Some(body), _) => body,
        (None, form) => {
            let text = form_urlencoded::Serializer::new(String::new()).extend_pairs(form.iter().flatten()).finish();
            headers.remove(CONTENT_LENGTH);
            Outgoing::Held(Bytes::from(text))
        }
    };
    Ok(Arranged { query, body, path_values })
}
