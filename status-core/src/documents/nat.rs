//! The NAT Gateway API's page of status codes.

use http::Method;

document! {
    /// The NAT Gateway API's status codes (`nat_api_0038`).
    NAT = "NAT Gateway API, status codes";

    200 "OK" "the GET or PUT succeeded" "GET 或 PUT 操作成功" => .with_methods(&[Method::GET, Method::PUT]);
    201 "Created" "the POST succeeded" "POST 操作成功" => .with_methods(&[Method::POST]);
    204 "No Content" "the DELETE succeeded" "DELETE 操作成功" => .with_methods(&[Method::DELETE]);

    400 "Bad Request" "the server could not handle the request" "请求有误，服务器没有受理";
    401 "Unauthorized" "the page requires a user name and a password" "该页面要求提供用户名和密码";
    403 "Forbidden" "access to the page is not allowed" "该页面不对请求方开放";
    404 "Not Found" "the server knows no such page" "找不到该页面";
    405 "Method Not Allowed" "the request's method is not allowed here" "此处不允许使用请求所用的方法";
    406 "Not Acceptable" "no response that the server can make suits the client" "服务器给出的响应都不合客户端的要求";
    407 "Proxy Authentication Required" "the client has to identify itself to the proxy first" "客户端须先向代理证明身份";
    408 "Request Timeout" "the request took longer than the server waits" "请求用时超过了服务器的等待时限";
    409 "Conflict" "a conflict keeps the request from completing" "请求与现有状态冲突，没有完成";

    500 "Internal Server Error" "the service failed while handling the request" "服务出错，请求没有完成";
    501 "Not Implemented" "the server lacks the requested function" "该功能服务器尚未提供";
    502 "Bad Gateway" "an upstream server gave an invalid response" "上游的响应无效";
    503 "Service Unavailable" "the system is out of order for the moment" "系统一时无法提供服务";
    504 "Gateway Timeout" "the gateway waited too long" "网关等待超时";
}
