use serde_json::json;

use super::*;

fn one(document: &Value) -> Result<Api, Fault> {
    import(&document.to_string(), Encoding::Json).map(|found| found.into_iter().next().unwrap().api).and_then(|api| api)
}

#[test]
fn a_foreign_document_becomes_apis_with_its_server_behind_them() {
    let document = "
openapi: 3.0.3
info: {title: Pets, version: '1'}
servers:
  - url: 'https://{where}.example.com:8443/v1/'
    variables: {where: {default: pets}}
paths:
  /pets/{petId}:
    parameters:
      - $ref: '#/components/parameters/petId'
      - {name: verbose, in: query, schema: {type: boolean}}
    get:
      operationId: showPet
      summary: One pet
      parameters:
        - {name: verbose, in: query, schema: {type: boolean, default: false}, description: more}
        - {name: session, in: cookie, schema: {type: string}}
      responses:
        200: {description: A pet, content: {application/json: {example: {name: Rex}}}}
        default: {description: Fault, content: {application/json: {examples: {none: {$ref: '#/components/examples/none'}}}}}
    post:
      summary: Change a pet
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema: {type: object, required: [name], properties: {name: {type: string}, age: {type: [integer, 'null'], format: int32}}}
      responses: {}
components:
  parameters: {petId: {name: petId, in: path, required: true, schema: {type: integer, format: int64}}}
  examples: {none: {value: gone}}
";
    let found: Vec<Api> = import(document, Encoding::Yaml).unwrap().into_iter().map(|found| found.api.unwrap()).collect();
    let [get, post] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((get.name.as_str(), get.description.as_str(), get.method.as_str()), ("showPet", "One pet", "GET"));
    assert_eq!((get.auth.as_str(), get.success.as_str(), get.failure.as_str()), ("NONE", r#"{"name":"Rex"}"#, "gone"));
    assert_eq!(get.settings["ResponseType"], "JSON");
    assert_eq!(get.backend["ServiceConfig"], json!({"Url": "https://pets.example.com:8443", "Path": "/v1/pets/{petId}", "Method": "GET"}));
    let shown: Vec<_> =
        get.parameters.iter().map(|p| (p.name.as_str(), p.place, p.kind.as_str(), p.default.as_str(), p.required)).collect();
    assert_eq!(shown, [("verbose", Place::Query, "boolean", "false", false), ("petId", Place::Path, "long", "", true)]);
    let fields: Vec<_> =
        post.parameters.iter().filter(|p| p.place == Place::Body).map(|p| (p.name.as_str(), p.kind.as_str(), p.required)).collect();
    assert_eq!(fields, [("age", "int", false), ("name", "string", true)]);
    assert_eq!((post.name.as_str(), post.description.as_str()), ("Change a pet", ""));
}

#[test]
fn swagger_is_read() {
    let document = json!({"swagger": "2.0", "host": "10.0.0.1:80", "basePath": "/base", "schemes": ["http"], "paths": {"/a": {"post": {
        "parameters": [{"name": "n", "in": "formData", "type": "integer", "format": "int32", "required": true}, {"name": "b", "in": "body"}],
        "security": [{"key": []}], "responses": {"200": {"description": "", "examples": {"text/html": "<p>"}}}}}},
        "securityDefinitions": {"key": {"type": "apiKey", "in": "header", "name": "Authorization", "x-apigw-auth": "SECRET"}}});
    let api = one(&document).unwrap();
    assert_eq!((api.auth.as_str(), api.success.as_str(), &api.settings["ResponseType"]), ("SECRET", "<p>", &json!("HTML")));
    assert_eq!(api.backend["ServiceConfig"], json!({"Url": "http://10.0.0.1:80", "Path": "/base/a", "Method": "POST"}));
    let parameters: Vec<_> = api.parameters.iter().map(|p| (p.name.as_str(), p.place, p.kind.as_str())).collect();
    assert_eq!(parameters, [("n", Place::Body, "int")]);
}

#[test]
fn every_refusal_says_where() {
    let with = |operation: Value| {
        json!({"openapi": "3.1.0", "servers": [{"url": "http://host"}], "paths": {"/a/b": {"get": operation}},
            "components": {"securitySchemes": {"basic": {"type": "http", "scheme": "basic"}, "loop": {"$ref": "#/components/securitySchemes/loop"}}}})
    };
    let at = "/paths/~1a~1b/get";
    for (operation, pointer) in [
        (json!(1), at.to_owned()),
        (json!({"parameters": {}}), format!("{at}/parameters")),
        (json!({"parameters": [{"name": "x", "in": "body"}]}), format!("{at}/parameters/0/in")),
        (json!({"parameters": [{"in": "query"}]}), format!("{at}/parameters/0/name")),
        (json!({"parameters": [{"$ref": "http://other/x"}]}), format!("{at}/parameters/0/$ref")),
        (json!({"parameters": [{"name": "x", "in": "query", "schema": {"default": []}}]}), format!("{at}/parameters/0/schema/default")),
        (json!({"security": [{"basic": []}]}), "/components/securitySchemes/basic".to_owned()),
        (json!({"security": [{"none": []}]}), format!("{at}/security")),
        (json!({"security": [{"basic": []}, {}]}), format!("{at}/security")),
        (json!({"security": [{"loop": []}]}), "/components/securitySchemes/loop/$ref".to_owned()),
        (json!({"x-apigw-backend": []}), format!("{at}/x-apigw-backend")),
        (json!({"responses": []}), format!("{at}/responses")),
        (json!({"servers": [{"url": "/relative"}]}), format!("{at}/servers/0/url")),
    ] {
        assert_eq!(one(&with(operation.clone())).unwrap_err().pointer, pointer, "{operation}");
    }
    for (document, pointer) in [
        (json!({"openapi": "4.0.0", "paths": {}}), "/openapi"),
        (json!({"paths": {}}), "/openapi"),
        (json!({"openapi": "3.1.0"}), "/paths"),
        (json!({"openapi": "3.1.0", "paths": {}}), "/paths"),
        (json!({"openapi": "3.1.0", "paths": {"/a": []}}), "/paths/~1a"),
        (json!({"openapi": "3.1.0", "paths": {"/a": {"get": {}}}}), "/servers"),
    ] {
        assert_eq!(one(&document).unwrap_err().pointer, pointer, "{document}");
    }
    let many: Map<String, Value> = (0..=MOST_OPERATIONS).map(|n| (format!("/{n}"), json!({"get": {}}))).collect();
    assert_eq!(one(&json!({"openapi": "3.1.0", "paths": many})).unwrap_err().pointer, "/paths");
}
