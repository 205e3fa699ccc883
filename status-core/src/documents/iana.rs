//! IANA's HTTP Status Code Registry: the one table of what is registered.
//!
//! Phrases are as registered. Meanings are in this crate's own words. Headers, retrying and bodies
//! are as RFC 9110 and the RFC that registers the status have them, by these rules:
//!
//! - A header that a server MUST send is always required, and one that it SHOULD send is marked so.
//!   A header that depends on more than the status is marked as present in some cases only.
//! - An entry states a retry only if its RFC does.
//! - Deprecated (305), unused (306, 418) and obsolete (510) statuses are retired.
//!
//! The table leaves out 104 (Upload Resumption Supported), whose registration is temporary.

use crate::document::facts::{HeaderRule, Lifecycle, Retry};

document! {
    /// The registered HTTP statuses, with the headers that RFC 9110 requires.
    ///
    /// `IANA` is not one of the five documents, and not part of [`ANY`](super::ANY). It is for an
    /// API without a page of its own that sends statuses which the five do not define, such as 451
    /// or 507.
    IANA = "IANA HTTP Status Code Registry";

    // RFC 9110, Section 15.2. 102: RFC 2518. 103: RFC 8297.
    100 "Continue" "the request is acceptable so far, and the client sends the rest" "到目前为止请求可以接受，客户端可继续发送其余部分"
        => .without_body();
    // Section 15.2.2: MUST send Upgrade.
    101 "Switching Protocols" "the server switches to a protocol that the client offered" "服务器切换到客户端提出的协议"
        => .with_headers(&[HeaderRule::response("upgrade")]).without_body();
    102 "Processing" "the server works on the request, and the final response is not ready" "服务器正在处理请求，最终响应尚未就绪"
        => .without_body();
    103 "Early Hints" "headers that the final response probably has, sent ahead of it" "先行发送最终响应可能带有的首部"
        => .without_body();

    // RFC 9110, Section 15.3. 207: RFC 4918. 208: RFC 5842. 226: RFC 3229.
    200 "OK" "the request succeeded" "请求成功";
    201 "Created" "the request created one or more resources" "请求已创建一个或多个资源";
    202 "Accepted" "the server took the request in, and its outcome is open" "请求已受理，结果未定";
    203 "Non-Authoritative Information" "a proxy changed the content of the origin server's response" "源服务器的响应内容经代理修改";
    204 "No Content" "the request succeeded, and there is no content to send" "请求成功，没有内容需要返回"
        => .without_body();
    205 "Reset Content" "the request succeeded, and the client resets the view that sent it" "请求成功，客户端应将发出请求的视图恢复原状"
        => .without_body();
    // Section 15.3.7.1: MUST send Content-Range with a single part. Of several parts, each has one.
    206 "Partial Content" "the response has the requested parts of the resource" "响应只含所请求的那部分内容"
        => .with_headers(&[HeaderRule::response("content-range")]);
    207 "Multi-Status" "the body has a status for each of several resources" "响应体列出多个资源各自的状态";
    208 "Already Reported" "an earlier part of the same body lists the members of the collection" "该集合的成员已在同一响应体的前文中列出";
    226 "IM Used" "the content is derived from the resource, such as a difference to an older version" "响应内容由资源处理而来，例如与旧版本的差异";

    // RFC 9110, Section 15.4.
    // Section 15.4.1: SHOULD send Location if the server prefers one of the choices.
    300 "Multiple Choices" "the resource has several representations to choose from" "资源有多种表示，可从中选择"
        => .with_headers(&[HeaderRule::response("location").sometimes()]);
    // Sections 15.4.2, 15.4.3, 15.4.8 and 15.4.9: SHOULD send Location. Section 15.4.4 defines 303
    // by its Location.
    301 "Moved Permanently" "the resource has a new address for good" "资源已永久迁移到新地址"
        => .with_headers(&[HeaderRule::response("location").should()]);
    302 "Found" "the resource is at another address for now" "资源暂时位于另一地址"
        => .with_headers(&[HeaderRule::response("location").should()]);
    303 "See Other" "the result is at another address, and the client fetches it with GET" "结果在另一地址，客户端应以 GET 获取"
        => .with_headers(&[HeaderRule::response("location").should()]);
    304 "Not Modified" "the copy that the client has is still current" "客户端缓存的副本仍然有效" => .without_body();
    305 "Use Proxy" "deprecated: the client had to use the proxy that the response named" "已弃用：原指须经响应指定的代理访问"
        => .with_lifecycle(Lifecycle::Retired);
    306 "(Unused)" "no longer used" "已不再使用" => .with_lifecycle(Lifecycle::Retired);
    307 "Temporary Redirect" "the resource is at another address for now, and the client keeps the method" "资源暂时位于另一地址，重新请求时方法不变"
        => .with_headers(&[HeaderRule::response("location").should()]);
    308 "Permanent Redirect" "the resource has a new address for good, and the client keeps the method" "资源已永久迁移到新地址，重新请求时方法不变"
        => .with_headers(&[HeaderRule::response("location").should()]);

    // RFC 9110, Section 15.5. 423, 424: RFC 4918. 425: RFC 8470. 428, 429, 431: RFC 6585.
    // 451: RFC 7725.
    400 "Bad Request" "the request is malformed, or wrong in another way" "请求格式有误，或存在其他客户端错误";
    // Section 15.5.2: MUST send WWW-Authenticate. The client MAY try other credentials.
    401 "Unauthorized" "the request has no valid credentials for the resource" "请求缺少访问该资源所需的有效凭据"
        => .with_headers(&[HeaderRule::response("www-authenticate")]).with_retry(Retry::Never);
    402 "Payment Required" "set aside for later use" "留待日后使用" => .with_lifecycle(Lifecycle::Reserved);
    // Section 15.5.4: SHOULD NOT repeat with the same credentials.
    403 "Forbidden" "the server understood the request and does not allow it" "服务器理解该请求，但不允许执行"
        => .with_retry(Retry::Never);
    404 "Not Found" "the server has no such resource, or does not disclose that it exists" "找不到该资源，或服务器不愿透露其存在";
    // Section 15.5.6: MUST send Allow.
    405 "Method Not Allowed" "the resource does not support the method of the request" "该资源不支持请求所用的方法"
        => .with_headers(&[HeaderRule::response("allow")]);
    406 "Not Acceptable" "the server has no representation that the client accepts" "服务器没有客户端可以接受的表示形式";
    // Section 15.5.8: MUST send Proxy-Authenticate. The client MAY try other credentials.
    407 "Proxy Authentication Required" "the client has to authenticate with the proxy" "客户端须先通过代理的身份验证"
        => .with_headers(&[HeaderRule::response("proxy-authenticate")]).with_retry(Retry::Never);
    // Section 15.5.9: MAY repeat the request.
    408 "Request Timeout" "the request was not complete when the server stopped waiting" "服务器等待超时，未收到完整的请求"
        => .with_retry(Retry::Unchanged);
    409 "Conflict" "the request conflicts with the current state of the resource" "请求与资源的当前状态冲突";
    410 "Gone" "the resource was removed, most likely for good" "资源已被移除，且很可能不再恢复";
    // Section 15.5.12: MAY repeat the request with Content-Length.
    411 "Length Required" "the server requires the length of the content" "服务器要求请求给出内容长度"
        => .with_retry(Retry::Never);
    412 "Precondition Failed" "a precondition in the headers of the request is false" "请求首部中的前提条件不成立";
    // Section 15.5.14: SHOULD send Retry-After if the condition is temporary, and MAY close the
    // connection.
    413 "Content Too Large" "the content of the request is larger than the server accepts" "请求内容超出服务器允许的大小"
        => .with_headers(&[HeaderRule::response("retry-after").sometimes()]).with_retry(Retry::After).closing_connection();
    414 "URI Too Long" "the target of the request is longer than the server accepts" "请求的 URI 超出服务器允许的长度";
    415 "Unsupported Media Type" "the server does not support the format or the coding of the content" "服务器不支持请求内容的格式或编码";
    // Section 15.5.17: SHOULD send Content-Range if the request was for a range of bytes.
    416 "Range Not Satisfiable" "the requested ranges are invalid, or outside of the resource" "请求的范围无效，或超出资源的大小"
        => .with_headers(&[HeaderRule::response("content-range").sometimes()]);
    417 "Expectation Failed" "the server cannot meet the expectation in the headers of the request" "服务器无法满足请求首部 Expect 中的要求";
    418 "(Unused)" "not assigned, because a joke took the number" "因一则玩笑占用了编号，未作分配" => .with_lifecycle(Lifecycle::Retired);
    // Section 15.5.20: MAY repeat the request over another connection.
    421 "Misdirected Request" "the server does not serve this origin, but another connection may" "服务器不负责该源，可换一条连接重试"
        => .with_retry(Retry::Unchanged);
    422 "Unprocessable Content" "the content is well formed, but the server cannot follow its instructions" "请求内容格式正确，但其中的指令无法执行";
    423 "Locked" "the resource is locked" "资源已被锁定";
    424 "Failed Dependency" "the request depends on another one that failed" "所依赖的另一请求失败，本请求无法执行";
    // RFC 8470, Section 5.2: the client retries once the TLS handshake is complete.
    425 "Too Early" "the request might be a replay, which the server does not risk" "请求可能是重放，服务器不愿冒险处理"
        => .with_retry(Retry::After);
    // Section 15.5.22: MUST send Upgrade.
    426 "Upgrade Required" "the client has to switch to another protocol first" "客户端须先切换到其他协议"
        => .with_headers(&[HeaderRule::response("upgrade")]);
    428 "Precondition Required" "the server requires a conditional request" "服务器要求请求附带前提条件";
    // RFC 6585, Section 4: MAY send Retry-After.
    429 "Too Many Requests" "the client exceeded a rate limit" "客户端请求过于频繁，超出了速率限制"
        => .with_headers(&[HeaderRule::response("retry-after").sometimes()]).with_retry(Retry::After);
    // RFC 6585, Section 5: MAY repeat the request with smaller headers.
    431 "Request Header Fields Too Large" "a header of the request, or all of them together, is too large" "请求的某个首部或首部总量过大"
        => .with_retry(Retry::Never);
    451 "Unavailable For Legal Reasons" "the server may not give access for legal reasons" "因法律原因，服务器不得提供该资源";

    // RFC 9110, Section 15.6. 506: RFC 2295. 507: RFC 4918. 508: RFC 5842. 510: RFC 2774.
    // 511: RFC 6585.
    500 "Internal Server Error" "the server failed unexpectedly" "服务器遇到意外错误";
    501 "Not Implemented" "the server lacks a function that the request needs, such as its method" "服务器缺少请求所需的功能，例如不支持该方法";
    502 "Bad Gateway" "a gateway or proxy received an invalid response from upstream" "网关或代理从上游收到无效的响应";
    // Section 15.6.4: MAY send Retry-After.
    503 "Service Unavailable" "the server is overloaded or under maintenance for a while" "服务器过载或正在维护，暂时无法处理请求"
        => .with_headers(&[HeaderRule::response("retry-after").sometimes()]).with_retry(Retry::After);
    504 "Gateway Timeout" "a gateway or proxy waited too long for upstream" "网关或代理等待上游响应超时";
    505 "HTTP Version Not Supported" "the server does not support the HTTP version of the request" "服务器不支持请求所用的 HTTP 版本";
    506 "Variant Also Negotiates" "the variant that the server chose negotiates itself: a mistake in its configuration" "服务器配置有误：选中的变体自身也参与内容协商";
    507 "Insufficient Storage" "the server has no room for what the request has to store" "服务器存储空间不足，无法保存请求的数据";
    508 "Loop Detected" "the server found an endless loop and gave up" "服务器在处理中发现死循环，已放弃该请求";
    510 "Not Extended" "obsolete: the request lacked an extension that the server required" "已废弃：原指请求缺少服务器要求的扩展"
        => .with_lifecycle(Lifecycle::Retired);
    511 "Network Authentication Required" "the client has to log in to the network first" "客户端须先通过网络接入认证";
}

/// Older and informal names of registered statuses, which count as spellings of the phrase in
/// [`IANA`]. Letter case, spaces and hyphens are not compared, so a name that differs in nothing
/// else is not listed.
#[rustfmt::skip]
pub(crate) const OLDER_PHRASES: &[(u16, &str)] = &[
    (302, "Moved Temporarily"),               // RFC 1945
    (306, "Switch Proxy"),                    // the draft that proposed it
    (306, "Unused"),
    (413, "Request Entity Too Large"),        // RFC 2616
    (413, "Payload Too Large"),               // RFC 7231
    (414, "Request-URI Too Long"),            // RFC 2616, Section 10.4.15
    (414, "Request-URI Too Large"),           // RFC 2616, Section 6.1.1
    (416, "Requested Range Not Satisfiable"), // RFC 2616
    (418, "I'm a teapot"),                    // RFC 2324
    (418, "Unused"),
    (422, "Unprocessable Entity"),            // RFC 4918
];
