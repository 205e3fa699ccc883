//! The Elastic Volume Service API's page of status codes.

document! {
    /// The Elastic Volume Service API's status codes (`evs_04_0039`).
    EVS = "Elastic Volume Service API, status codes";

    200 "OK" "the request succeeded" "请求已顺利完成";
    201 "Created" "the volume or other resource has been created" "云硬盘等资源已经建好";
    202 "Accepted" "the request was accepted, and the work on it goes on" "请求已受理，任务仍在进行";
    204 "No Content" "the request succeeded, and there is nothing to return" "请求已完成，没有内容可返回";

    400 "Bad Request" "the request is malformed, or one of its parameters is not valid" "请求格式有误，或参数无效";
    401 "Unauthorized" "the request comes without valid credentials" "请求没有附带有效的凭据";
    403 "Forbidden" "the client may not carry out the operation" "客户端无权执行该操作";
    404 "Not Found" "there is no such volume or other resource" "没有这样的云硬盘或其他资源";
    405 "Method Not Allowed" "the resource does not allow the request's method" "该资源不接受请求所用的方法";
    406 "Not Acceptable" "the server has no response of a kind that the client accepts" "服务器给不出客户端能接受的响应";
    407 "Proxy Authentication Required" "the client has to authenticate with the proxy first" "客户端须先向代理认证身份";
    408 "Request Timeout" "the request was not complete in time" "请求未能按时完成";
    409 "Conflict" "the request conflicts with the present state of the resource" "请求与资源的当前状态冲突";
    413 "overLimit" "a quota or a size limit is exceeded" "超出了配额或大小限制";
    415 "badMediaType" "the format of the request's body is not supported" "不支持请求体的格式";

    500 "Internal Server Error" "the service failed while handling the request" "处理请求时服务内部出错";
    501 "Not Implemented" "the service does not offer the requested function" "服务没有提供所请求的功能";
    502 "Bad Gateway" "the gateway got an invalid response from the service behind it" "网关从后端服务得到的响应无效";
    503 "Service Unavailable" "the service cannot take requests for the moment" "服务暂时无法接受请求";
    504 "Gateway Timeout" "the gateway got no response in time" "网关未能及时得到响应";
}
