//! The Cloud Container Instance API's page of status codes.

use http::Method;

use crate::document::facts::{HeaderRule, Lifecycle, Retry};

document! {
    /// The Cloud Container Instance API's status codes (`cci_02_0068`).
    CCI = "Cloud Container Instance API, status codes";

    100 "Continue" "the request so far has arrived without being refused, and may go on" "请求已收到一部分且并无异议，可接着发送";
    101 "Switching Protocols" "the protocol changes, and only ever to a more advanced one" "更换协议，新协议必须比原来的更高级";

    200 "OK" "the GET, PUT or POST succeeded" "GET、PUT 或 POST 顺利完成"
        => .with_methods(&[Method::GET, Method::PUT, Method::POST]);
    201 "Created" "the request to create something succeeded entirely" "要创建的对象已全部建好";
    202 "Accepted" "the request was taken in, and its handling is not finished" "请求已收下，处理尚在进行";
    203 "Non-Authoritative Information" "success, but with information that is not authoritative" "请求成功，但信息不具权威性";
    204 "NoContent" "the OPTIONS succeeded entirely" "OPTIONS 全部完成" => .with_methods(&[Method::OPTIONS]).without_body();
    205 "Reset Content" "the server handled the request, and the content is to be reset" "服务器已处理好，内容须恢复初始状态";
    206 "Partial Content" "the server handled a partial GET" "获取部分内容的 GET 顺利完成" => .with_methods(&[Method::GET]);

    300 "Multiple Choices" "the resource is in several places, which may be listed to choose from" "资源存放在多处，可列出来供终端挑选";
    301 "Moved Permanently" "the resource has moved to a new address for good" "资源从此改用新地址"
        => .with_headers(&[HeaderRule::response("location").unnamed()]);
    302 "Found" "the resource has moved for a while" "资源暂时迁往别处";
    303 "See Other" "the client is to access another address with GET or POST" "改用 GET 或 POST 访问另一地址"
        => .with_methods(&[Method::GET, Method::POST]);
    304 "Not Modified" "the resource has not changed" "资源没有变动" => .without_body();
    305 "Use Proxy" "the resource can only be reached through a proxy" "不经代理就访问不到该资源";
    306 "Unused" "the status is no longer in use" "该状态码已不再使用" => .with_lifecycle(Lifecycle::Retired);

    400 "BadRequest" "the request is not valid" "请求不符合规定" => .with_retry(Retry::Never);
    401 "Unauthorized" "the credentials that the client gave are wrong or not valid" "客户端给出的凭据有误或无效";
    402 "Payment Required" "the status is set aside" "该状态码留作备用" => .with_lifecycle(Lifecycle::Reserved);
    403 "Forbidden" "the server understood the request, but access is set to be denied" "服务器明白请求的内容，但按设置不予访问"
        => .with_retry(Retry::Never);
    404 "NotFound" "the resource does not exist" "没有这样的资源" => .with_retry(Retry::Never);
    405 "MethodNotAllowed" "the resource does not support the request's method" "用这种方法无法操作该资源"
        => .with_retry(Retry::Never);
    406 "Not Acceptable" "the server has no content of the kind that the request asks for" "服务器给不出符合请求要求的内容";
    407 "Proxy Authentication Required" "as 401, but it is the proxy that has to be satisfied" "同 401 相仿，但须向代理证明身份";
    408 "Request Time-out" "the server waited too long for the request" "请求迟迟不到，服务器不再等候"
        => .with_retry(Retry::Unchanged);
    409 "Conflict" "the resource already exists, or the update conflicts" "同样的资源早已建好，或更新时遇到冲突";
    410 "Gone" "the resource was deleted for good" "资源已彻底删去";
    411 "Length Required" "the server cannot handle the request without its length" "请求缺少长度，服务器处理不了"
        => .with_headers(&[HeaderRule::request("content-length").written_as("Content-Length")]);
    412 "Precondition Failed" "one of the conditions that the request sets is not met" "请求设定的条件中有一项不成立";
    413 "Request Entity Too Large" "the server refuses a body too large for it to handle" "请求的内容太多，超出服务器的能力而遭拒"
        => .with_headers(&[HeaderRule::response("retry-after").written_as("Retry-After").sometimes()]).closing_connection();
    414 "Request-URI Too Large" "the address is too long for the server" "服务器处理不了这么长的地址";
    415 "Unsupported Media Type" "the server cannot handle the media format of the request" "请求所带内容的格式不受服务器支持";
    416 "Requested range not satisfiable" "the requested range is not valid" "请求给出的范围不成立";
    417 "Expectation Failed" "the server cannot do what a header of the request expects of it" "请求首部所期望的，服务器做不到"
        => .with_headers(&[HeaderRule::request("expect").written_as("Expect")]);
    422 "UnprocessableEntity" "the format is right, but errors of meaning prevent a response" "格式没有问题，内容却说不通，无从响应";
    429 "TooManyRequests" "the client sends too many requests, or the server is overloaded" "客户端访问过于频繁，或服务器忙不过来"
        => .with_headers(&[HeaderRule::response("retry-after").written_as("Retry-After")]).with_retry(Retry::After);

    500 "InternalServerError" "the server was reached but could not understand the request" "请求送到了服务器，服务器却看不懂";
    501 "Not Implemented" "the server does not offer the function that the request needs" "请求需要的功能，服务器没有提供";
    502 "Bad Gateway" "a gateway or proxy got an invalid request from the remote server" "远端服务器发给网关或代理的请求无效";
    503 "ServiceUnavailable" "the requested service is not valid" "所要的服务并非有效服务" => .with_retry(Retry::Never);
    504 "ServerTimeout" "the request did not finish within the timeout that the client set" "请求用时超过客户端设定的时限";
    505 "HTTP Version not supported" "the server does not support the request's version of HTTP" "请求的 HTTP 版本不受服务器支持";
}
