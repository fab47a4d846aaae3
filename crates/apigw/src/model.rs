//! What actions share: filters, pages, refusals, and how things are shown.

use terrace_api_apigateway::types::{ApiIdStatus, DesApisStatus, Filter, Tag};
use terrace_base::{Error, Page, Result, text};
use terrace_gateway::config::Environment;

use crate::db::apis::Api;

pub const MAX_LIMIT: i64 = 100;

pub mod prefix {
    pub const SERVICE: &str = "service-";
    pub const API: &str = "api-";
    pub const PLAN: &str = "usagePlan-";
    pub const PLUGIN: &str = "plugin-";
    pub const APP: &str = "app-";
    pub const STRATEGY: &str = "IPStrategy-";
    pub const UPSTREAM: &str = "upstream-";
    pub const CERTIFICATE: &str = "cert-";
    pub const TOKEN: &str = "gtoken-";
    pub const DOC: &str = "apidoc-";
}

pub fn page(offset: Option<i64>, limit: Option<i64>) -> Result<Page> {
    Page::new(offset, limit, MAX_LIMIT)
}

/// A page given with unsigned numbers.
pub fn unsigned_page(offset: Option<u64>, limit: Option<u64>) -> Result<Page> {
    let signed = |n: Option<u64>| n.map(|n| i64::try_from(n).unwrap_or(i64::MAX));
    page(signed(offset), signed(limit))
}

/// The part of a list that is on a page, and how long the whole list is.
pub fn cut<T>(all: Vec<T>, page: Page) -> (Vec<T>, i64) {
    let total = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let (skip, take) = (usize::try_from(page.offset).unwrap_or(usize::MAX), usize::try_from(page.limit).unwrap_or(0));
    (all.into_iter().skip(skip).take(take).collect(), total)
}

pub fn unsigned(n: i64) -> u64 {
    u64::try_from(n).unwrap_or(0)
}

/// Each makes the question to the database longer.
const MOST_FILTERS: usize = 20;
const MOST_VALUES: usize = 100;

/// The filters' names and values. The contract says which names an action knows.
pub fn filters(given: Option<Vec<Filter>>) -> Result<Vec<(String, Vec<String>)>> {
    let given = given.unwrap_or_default();
    if given.len() > MOST_FILTERS {
        return Err(Error::invalid_value("Filters", format!("{} filters", given.len()), &format!("up to {MOST_FILTERS} filters")));
    }
    let mut found = Vec::new();
    for (at, filter) in given.into_iter().enumerate() {
        if filter.values.len() > MOST_VALUES {
            let (field, allowed) = (format!("Filters.{at}.Values"), format!("up to {MOST_VALUES} values"));
            return Err(Error::invalid_value(&field, format!("{} values", filter.values.len()), &allowed));
        }
        if filter.values.is_empty() {
            return Err(Error::invalid_value(&format!("Filters.{at}.Values"), "[]", "1 value or more"));
        }
        found.push((filter.name, filter.values));
    }
    Ok(found)
}

/// A filter whose name the contract lists and an action has no use for.
pub fn no_such_filter(name: &str, allowed: &str) -> Error {
    Error::invalid_value_code("InvalidParameterValue.InvalidFilterNotSupportedName", "Filters.Name", name, allowed)
}

/// The environment of this name; the contract has checked that it is one, save where it is in a filter.
pub fn environment(field: &str, name: &str) -> Result<Environment> {
    Environment::parse(name)
        .ok_or_else(|| Error::invalid_value_code("InvalidParameterValue.InvalidEnv", field, name, "test, prepub, release"))
}

/// Refuses what would be one more than an account may have.
pub fn within(code: &'static str, what: &str, have: i64, most: i64) -> Result<()> {
    match have < most {
        true => Ok(()),
        false => {
            Err(Error::new(code, text!("there are {count} {what}, and the limit is {limit}", count = have, what = what, limit = most)))
        }
    }
}

/// Names that people give.
pub fn named(field: &str, name: &str, most: usize) -> Result<()> {
    let length = name.chars().count();
    match (1..=most).contains(&length) && !name.chars().any(char::is_control) && name.trim() == name {
        true => Ok(()),
        false => {
            let allowed = format!("1 to {most} characters, none of them control characters, without spaces around them");
            Err(Error::invalid_value_code("InvalidParameter.FormatError", field, name, &allowed))
        }
    }
}

pub fn described(field: &str, description: &str) -> Result<()> {
    match description.chars().count() <= 1000 {
        true => Ok(()),
        false => Err(Error::invalid_value_code("InvalidParameter.FormatError", field, description, "up to 1000 characters")),
    }
}

pub fn tags(given: Option<Vec<Tag>>) -> Result<Vec<(String, String)>> {
    let mut tags: Vec<(String, String)> = Vec::new();
    for (at, tag) in given.unwrap_or_default().into_iter().enumerate() {
        if tag.key.is_empty()
            || tag.key.chars().count() > 127
            || tag.value.chars().count() > 255
            || tags.iter().any(|(key, _)| *key == tag.key)
        {
            let allowed = "keys of 1 to 127 characters, each once, values of up to 255";
            return Err(Error::invalid_value_code("InvalidParameterValue.InvalidTagValues", &format!("Tags.{at}"), tag.key, allowed));
        }
        tags.push((tag.key, tag.value));
    }
    match tags.len() {
        0..=50 => Ok(tags),
        count => Err(Error::invalid_value_code("InvalidParameterValue.InvalidTagValues", "Tags", format!("{count} tags"), "up to 50 tags")),
    }
}

pub fn shown_tags(tags: Vec<(String, String)>) -> Vec<Tag> {
    tags.into_iter().map(|(key, value)| Tag { key, value }).collect()
}

/// An API in a list. `relying`: the APIs that take tokens of it.
pub fn listed(api: Api, relying: Vec<String>) -> DesApisStatus {
    let it = api.definition;
    DesApisStatus {
        service_id: api.service,
        api_id: api.id,
        created_time: Some(api.created_at.iso()),
        modified_time: Some(api.updated_at.iso()),
        api_business_type: Some(it.business_type().to_owned()),
        auth_relation_api_id: Some(it.relation().to_owned()),
        path: Some(it.request_config.path),
        method: Some(it.request_config.method),
        api_desc: Some(it.api_desc),
        api_name: Some(it.api_name),
        api_type: Some(it.api_type),
        protocol: Some(it.protocol),
        auth_type: Some(it.auth_type),
        is_debug_after_charge: Some(it.rest.is_debug_after_charge.unwrap_or(false)),
        oauth_config: it.rest.oauth_config,
        relation_buniess_api_ids: Some(relying),
        tags: Some(Vec::new()),
        ..DesApisStatus::default()
    }
}

/// An API in its service.
pub fn brief(api: Api) -> ApiIdStatus {
    let it = api.definition;
    ApiIdStatus {
        service_id: api.service,
        api_id: api.id,
        created_time: api.created_at.iso(),
        modified_time: api.updated_at.iso(),
        api_business_type: Some(it.business_type().to_owned()),
        auth_relation_api_id: Some(it.relation().to_owned()),
        token_location: it.rest.oauth_config.as_ref().map(|config| config.token_location.clone()),
        api_desc: it.api_desc,
        path: it.request_config.path,
        method: it.request_config.method,
        api_name: Some(it.api_name),
        api_type: Some(it.api_type),
        protocol: Some(it.protocol),
        auth_type: Some(it.auth_type),
        is_debug_after_charge: Some(it.rest.is_debug_after_charge.unwrap_or(false)),
        oauth_config: it.rest.oauth_config,
        ..ApiIdStatus::default()
    }
}
