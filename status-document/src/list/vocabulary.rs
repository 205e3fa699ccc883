//! The words near lists and headings, in several languages and in lower case.

/// Anywhere on a page: words that only pages about APIs have.
#[rustfmt::skip]
pub(super) const API: &[&str] = &[
    "api", "apis", "rest", "http", "https", "http/1.1", "http/2", "url", "urls", "uri", "endpoint",
    "endpoints", "request", "requests", "json", "curl", "header", "headers", "payload", "token",
    "anfrage", "anfragen", "aufruf", "requête", "requêtes", "solicitud", "solicitudes", "petición",
    "peticiones", "requisição", "requisições", "richiesta", "richieste", "verzoek", "żądanie",
    "запрос", "请求", "請求", "接口", "リクエスト", "요청", "http ", "application/", "get /", "post /", "put /", "delete /",
    "patch /",
];

/// In a heading or a sentence above a list: words for numbers of another kind.
#[rustfmt::skip]
pub(super) const OTHER_NUMBERS: &[&str] = &[
    "area", "country", "zip", "postal", "postcode", "postcodes", "dial", "dialing", "dialling",
    "phone", "room", "rooms", "floor", "product", "products", "sku", "flight", "flights", "route",
    "bus", "price", "prices", "pricing", "plan", "plans", "exit", "port", "ports", "size", "sizes",
    "limit", "limits", "quota", "quotas", "rate", "latency", "milestone", "milestones", "version",
    "versions", "course", "courses", "step", "steps", "chapter", "chapters", "printer", "device",
    "devices", "hardware", "firmware", "sensor", "vehicle", "engine", "decline", "currency",
    "vorwahl", "vorwahlen", "postleitzahl", "postleitzahlen", "preis", "preise", "precio",
    "precios", "prix", "prezzi", "价格", "区号", "邮编", "价目", "端口", "限制", "料金", "価格", "郵便番号", "部屋", "가격",
];

/// In a heading or a sentence above a list: other protocols, besides those near tables.
#[rustfmt::skip]
pub(super) const OTHER_PROTOCOLS: &[&str] = &[
    "amqp", "grpc", "nntp", "pop3", "imap", "xmpp", "mqtt", "websocket", "dns", "snmp",
];

/// In a heading or a sentence above a list: the statuses of somebody else.
#[rustfmt::skip]
pub(super) const OTHER_SERVICES: &[&str] = &[
    "upstream", "third party", "third-party", "3rd party", "3rd-party", "partner's", "partners'",
    "provider's", "vendor's", "webhook", "webhooks", "callback", "callbacks", "your server",
    "your service", "your endpoint", "your webhook", "your application must",
    "your application should", "other services", "other apis", "other providers",
    "external services", "external apis", "external api", "drittanbieter", "fremdsystem",
    "terceros", "proveedor", "services tiers", "fournisseur", "上游", "第三方", "外部サービス", "サードパーティ",
    "外部 api", "외부 서비스", "сторонн",
];

/// In a heading or a sentence above a list: whole expressions that negate it.
#[rustfmt::skip]
pub(super) const NEGATIONS: &[&str] = &[
    "never", "no longer", "unused", "unsupported", "not applicable", "not ours", "out of scope",
    "niemals", "nicht mehr", "nicht verwendet", "nicht unterstützt", "nicht gesendet", "nunca",
    "ya no", "no se usa", "no se devuelve", "no utiliza", "no devuelve", "jamais", "n'utilise pas",
    "ne renvoie pas", "ne sont pas", "non utilisés", "mai restituit", "não usa", "não retorna",
    "никогда", "не использ", "не возвращ", "больше не", "不会返回", "不会使用", "不返回", "不使用", "不支持", "从不",
    "不再", "未使用", "已废弃", "已弃用", "返しません", "返されません", "使用しません", "使用されません", "使いません", "廃止", "未対応",
    "사용하지 않", "반환하지 않", "지원하지 않",
];

/// After a negation in English: what is not done with a status, as the start of a word.
#[rustfmt::skip]
pub(super) const NEGATED: &[&str] = &[
    "use", "using", "return", "send", "sent", "support", "emit", "produc", "implement", "define",
    "respond", "apply", "belong", "document", "expect", "issue", "generat", "throw", "raise",
];

/// In a heading or a sentence above a list: advice, news and plans, which define nothing.
#[rustfmt::skip]
pub(super) const ADVICE: &[&str] = &[
    "retry", "retries", "retrying", "retried", "retryable", "recommendation", "recommendations",
    "best practice", "best practices", "advice", "tips", "changelog", "change log", "release notes",
    "what's new", "what’s new", "breaking changes", "troubleshooting", "migration", "roadmap", "todo", "planned",
    "future", "empfehlung", "empfehlungen", "wiederholen", "änderungen", "recomendaciones",
    "reintentos", "reintentar", "cambios", "recommandations", "建议", "重试", "更新日志", "变更", "リトライ",
    "再試行", "変更履歴", "推奨", "재시도", "변경",
];

/// After a status: words that say that it is one.
#[rustfmt::skip]
pub(super) const FILLERS: &[&str] = &[
    "error", "errors", "success", "response", "responses", "status", "code", "status code", "http",
    "fehler", "antwort", "erreur", "réponse", "respuesta", "erro", "resposta", "errore", "risposta",
    "ошибка", "ответ", "错误", "響應", "响应", "状态码", "エラー", "レスポンス", "오류", "에러", "응답", "성공", "erfolg",
    "succès", "éxito", "sucesso", "successo", "成功", "성공",
];

/// At the start of a text: words that start a clause, so that the text is no phrase.
#[rustfmt::skip]
pub(super) const CLAUSE_STARTS: &[&str] = &[
    "the", "a", "an", "if", "when", "whenever", "your", "you", "this", "that", "there", "it", "we",
    "for", "in", "on", "is", "are", "means", "returned", "sent", "please", "because", "der", "die",
    "das", "ein", "eine", "wenn", "falls", "es", "sie", "ihr", "wird", "el", "la", "los", "las",
    "si", "cuando", "se", "un", "una", "le", "les", "lorsque", "quand", "vous", "o", "os", "as",
    "quando", "il", "lo", "gli", "если", "когда", "如果", "当", "若",
];

/// In a text: words of a whole sentence, so that the text is no phrase.
#[rustfmt::skip]
pub(super) const VERBS: &[&str] = &[
    "is", "are", "was", "were", "does", "do", "has", "have", "had", "must", "can", "cannot",
    "could", "should", "will", "would", "may", "ist", "sind", "wurde", "wird", "hat", "fehlt", "es",
    "está", "fue", "existe", "falta", "est", "sont", "n'est", "não", "è",
];

/// At the end of a text: the ends of sentences in Japanese and Korean.
#[rustfmt::skip]
pub(super) const SENTENCE_ENDS: &[&str] = &[
    "です", "ます", "ません", "した", "する", "ない", "다", "요",
];

/// In code: names of the members of a body, which are not the API's codes.
#[rustfmt::skip]
pub(super) const MEMBERS: &[&str] = &[
    "code", "error", "errors", "message", "messages", "id", "type", "title", "detail", "details",
    "status", "instance", "field", "fields", "reason", "name", "data", "meta", "description",
    "request_id", "requestid", "trace_id", "error_code", "errorcode", "error_message",
    "error_description", "documentation_url", "timestamp", "path",
];

/// In a sentence above a list of names: the names are not codes.
#[rustfmt::skip]
pub(super) const NAMES: &[&str] = &[
    "parameter", "field", "header", "propert", "attribut", "argument", "option", "quer", "body",
    "member", "feld", "felder", "campo", "champ", "字段", "参数", "请求头", "フィールド", "パラメータ", "ヘッダー", "필드",
    "파라미터",
];
