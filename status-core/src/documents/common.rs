//! A cloud provider's general page of status codes.

document! {
    /// The status codes that the APIs of a cloud provider have in common
    /// (`ZH-CN_TOPIC_0115410454`).
    COMMON = "status codes of a cloud provider's APIs";

    200 - "the request succeeded" "请求已顺利完成";
    204 - "the request succeeded" "请求已顺利完成";

    400 "Bad Request" "the server could not handle the request" "请求没有得到服务器的处理";
    401 "Unauthorized" "the page requires authentication" "须通过身份认证才能访问该页面";
    403 "Forbidden" "access to the page is not allowed" "不允许访问该页面";
    404 "Not Found" "the server knows no such page" "服务器上没有该页面";
    405 "Method Not Allowed" "the request's method is not allowed here" "此处不能使用该请求的方法";
    406 "Not Acceptable" "no response that the server can make suits the client" "没有一种响应能符合客户端的要求";
    407 "Proxy Authentication Required" "the client has to identify itself to the proxy first" "客户端须先通过代理的身份验证";
    408 "Request Timeout" "the request took longer than the server waits" "等待时限已过，请求仍未完成";
    409 "Conflict" "a conflict keeps the request from completing" "请求因发生冲突而中止";

    500 "Internal Server Error" "the service failed while handling the request" "处理请求时服务出错";
    501 "Not Implemented" "the server lacks the requested function" "服务器并不具备该项功能";
    502 "Bad Gateway" "an upstream server gave an invalid response" "上游返回的响应无效";
    503 "Service Unavailable" "the system is out of order for the moment" "系统一时出了故障";
    504 "Gateway Timeout" "the gateway waited too long" "网关等候的时间过长";
}
