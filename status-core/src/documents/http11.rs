//! An HTTP/1.1 quick reference.

use crate::document::facts::{Class, HeaderRule, Lifecycle, Retry};

document! {
    /// An HTTP/1.1 quick reference, with its table of the five classes.
    HTTP11 = "HTTP/1.1 quick reference".with_classes(&[
        Class::new((100, 199), (100, 101), "informational").with_translations(&[("en", "informational"), ("zh", "信息")]),
        Class::new((200, 299), (200, 206), "success").with_translations(&[("en", "success"), ("zh", "成功")]),
        Class::new((300, 399), (300, 305), "redirection").with_translations(&[("en", "redirection"), ("zh", "重定向")]),
        Class::new((400, 499), (400, 415), "client error").with_translations(&[("en", "client error"), ("zh", "客户端错误")]),
        Class::new((500, 599), (500, 505), "server error").with_translations(&[("en", "server error"), ("zh", "服务器错误")]),
    ]);

    100 "continue" "the beginning has arrived, and the client is to send the rest" "请求的开头已到达，请客户端接着发送";
    101 "Switch Protocols" "the server changes to a protocol that the client named in a header" "服务器改用客户端在首部中要求的协议"
        => .with_headers(&[HeaderRule::request("upgrade").written_as("Update")]);

    200 "OK" "the server did what was asked" "服务器完成了所请求的操作";
    201 "Created" "the requested object has been created" "请求创建的对象已经建好";
    202 "Accepted" "the request was taken in, and the server has yet to handle it" "请求已收下，还没有着手处理";
    203 "No Content" "the response has a status line and headers, and no body" "响应只有状态行和首部，没有主体";
    204 "Reset Content" "a browser is to reset every form on its page" "请浏览器把页面里的表单恢复原状";
    206 "Partial Content" "the request for a part was fulfilled" "只取一部分内容的操作已完成";

    300 "Multiple Choices" "the address stands for several resources, listed for the user" "地址对应多个资源，列出来由用户挑选";
    301 "Moved Permanently" "the resource has moved to another address" "资源已迁往别处"
        => .with_headers(&[HeaderRule::response("location").written_as("Location").should()]);
    302 "Found" "the resource has moved to another address for a while" "资源暂时迁到了别处"
        => .with_headers(&[HeaderRule::response("location").written_as("Location")]);
    303 "See Other" "the resource is to be fetched from another address" "应改从另一地址取得资源"
        => .with_headers(&[HeaderRule::response("location").written_as("Location")]);
    304 "Not Modify" "by the condition of the request, the resource has not changed" "按请求的条件来看，资源没有变动";
    305 "Use Proxy" "the resource can only be reached through a proxy" "资源只能经由代理取得"
        => .with_headers(&[HeaderRule::response("location").written_as("Location")]);
    307 "temporary Redirect" "for now, the client is to look for the resource at another address" "客户端目前须到另一地址找该资源"
        => .with_headers(&[HeaderRule::response("location").written_as("Location")]);

    400 "Bad request" "something is wrong with the request that the client sent" "客户端发来的请求有问题";
    401 "Unauthorized" "the client has to authenticate before it gets access" "先证明身份，才能访问资源"
        => .with_headers(&[HeaderRule::response("www-authenticate").unnamed()]);
    402 "Payment Required" "the status has no use at present" "该状态码目前没有用途" => .with_lifecycle(Lifecycle::Reserved);
    403 "Forbidden" "the server refuses the request" "服务器不肯照办";
    404 "Not Found" "the server finds nothing at the address" "请求的地址上没有资源";
    405 "Method Not Allowed" "the resource does not support the request's method" "请求的方法对该资源不适用"
        => .with_headers(&[HeaderRule::response("allow").written_as("Allow").should()]);
    406 "Not Accepted" "the address has nothing of a kind that the client accepts" "该地址没有客户端愿意接收的内容";
    407 "Proxy Authentication Required" "the client has to authenticate with the proxy" "要先向代理证明身份";
    408 "request Timeout" "the client took too long to complete its request" "客户端迟迟没有发完请求" => .closing_connection();
    409 "Conflict" "the request brings about a conflict on the resource" "资源因该请求而发生冲突";
    410 "Gone" "the server once had the resource and no longer does" "资源曾在服务器上，现已没有";
    411 "Length Required" "the request lacks the length that the server insists on" "请求没有给出服务器所要求的长度"
        => .with_headers(&[HeaderRule::request("content-length").written_as("Content-Length")]);
    412 "Precondition Failed" "the client set a condition on its request" "客户端给请求附带了条件";
    413 "Request Entity Too Large" "the body is larger than the server can or will handle" "请求的主体过大，服务器处理不了或不愿处理";
    414 "Request URI Too Long" "the address is longer than the server can or will handle" "请求的地址太长，服务器处理不了或不愿处理";
    415 "Unsupported Media Type" "the body's content type is unknown to the server or unsupported" "主体的内容类型不被认识或不受支持";
    416 "Request Range Not Satisfiable" "the requested range is invalid or was not satisfied" "请求的范围有误，或未能给出";
    417 "Expectation Failed" "the server cannot do what a header of the request expects of it" "请求首部有所期望，服务器做不到"
        => .with_headers(&[HeaderRule::request("expect").written_as("Except")]);

    500 "Internal Server Error" "an error keeps the server from serving the request" "服务器自身出错，请求得不到服务";
    501 "Not Implement" "the request calls for something that the server cannot do" "请求所需的功能超出了服务器的能力";
    502 "Bad gateway" "a proxy or gateway got an invalid response from upstream" "代理或网关从上游得到的响应无效";
    503 "Service Unavailable" "the server cannot serve the request at present" "服务器眼下应付不了这个请求"
        => .with_retry(Retry::After);
    504 "Gateway timeout" "a gateway or proxy waited too long for another server" "网关或代理久等，另一台服务器始终没有答复";
    505 "HTTP Version Not Support" "the server cannot or will not speak the protocol version" "服务器不会或不肯使用这个协议版本";
}
