//! The words of pages, in many languages and in lower case. To support another language, or another
//! wording, add to a list.

pub(crate) mod hints;
pub(crate) mod titles;

/// In a title, or in the text before a table: words for statuses. They are compared with letters
/// and digits alone, so they have no spaces.
pub(crate) const STATUS_WORDS: &[&str] = &[
    "statuscode",
    "状态码",
    "狀態碼",
    "响应状态",
    "ステータスコード",
    "状態コード",
    "상태코드",
    "códigodeestado",
    "codigodeestado",
    "códigodestatus",
    "codigodestatus",
    "codedestatut",
    "codedétat",
    "codestatut",
    "кодсостояния",
    "кодстатуса",
    "statuscodice",
];

/// After `HTTP` in the text before a table: words for statuses.
pub(crate) const AFTER_HTTP: &[&str] = &[
    "code",
    "status",
    "error",
    "response",
    "código",
    "codigo",
    "statut",
    "erreur",
    "fehler",
    "antwort",
    "код",
    "ошиб",
    "ответ",
    "码",
    "碼",
    "状态",
    "狀態",
    "错误",
    "响应",
    "返回",
    "コード",
    "ステータス",
    "エラー",
    "코드",
    "상태",
];

/// In a title: words for codes of any kind.
pub(crate) const CODE_WORDS: &[&str] = &[
    "code",
    "codes",
    "error",
    "errors",
    "status",
    "statuses",
    "response",
    "responses",
    "return",
    "returned",
    "returns",
    "result",
    "fault",
    "exception",
    "errorcode",
    "errcode",
    "responsecode",
    "resultcode",
    "returncode",
    "retcode",
    // Spanish, Portuguese
    "código",
    "codigo",
    "códigos",
    "codigos",
    "estado",
    "retorno",
    "respuesta",
    "resposta",
    "erro",
    // French
    "erreur",
    "réponse",
    "retour",
    "statut",
    // German
    "fehlercode",
    "statuscode",
    "antwortcode",
    "rückgabecode",
    // Swedish, Indonesian, Czech
    "statuskod",
    "svar",
    "kode",
    "kód",
    // Russian, Ukrainian
    "код",
    "ответа",
    "ошибки",
    "ошибка",
    "статус",
    "возврата",
    "стан",
    // Italian, Polish, Turkish, Vietnamese
    "stato",
    "codice",
    "errore",
    "risposta",
    "kod",
    "odpowiedzi",
    "błędu",
    "statusu",
    "durum",
    "kodu",
    "hata",
    "mã",
    "lỗi",
];

/// In a title, with words for codes: words that add nothing, or that name the audience.
pub(crate) const CODE_MODIFIERS: &[&str] = &[
    "the",
    "of",
    "a",
    "for",
    "s",
    "no",
    "number",
    "numeric",
    "normal",
    "abnormal",
    "success",
    "successful",
    "failure",
    "failed",
    "api",
    "rest",
    "server",
    "client",
    "standard",
    "common",
    "messages",
    "número",
    "numero",
    "numéro",
    "de",
    "di",
    "d",
    "del",
    "du",
    "la",
    "do",
    "da",
];

/// In a title: words for the outcome of a request. Such a column may list statuses next to a column
/// that certainly does.
pub(crate) const OUTCOMES: &[&str] = &[
    "success",
    "successful",
    "failure",
    "failures",
    "normal",
    "abnormal",
    "ok",
    "成功",
    "失败",
    "正常",
    "异常",
];

/// Near a table: other protocols, whose codes look like statuses of HTTP.
#[rustfmt::skip]
pub(crate) const OTHER_PROTOCOLS: &[&str] = &[
    "sip", "smtp", "ftp", "irc", "rtsp", "nntp", "ldap", "coap", "modbus", "websocket", "amqp",
    "mqtt", "xmpp", "imap", "pop3", "exit", "errno", "sqlstate", "iso",
];

/// After the first status of a class: words for the whole class.
pub(crate) const CLASS_SUFFIXES: &[&str] = &[
    "番台",
    "番代",
    "번대",
    "er-Reihe",
    "er Reihe",
    "er-Bereich",
    "er Bereich",
    "er",
    "+",
    "-е",
    "-х",
];

/// In a cell: yes, no, and other values that are not phrases.
pub(crate) const FLAGS: &[&str] = &[
    "yes",
    "no",
    "y",
    "n",
    "true",
    "false",
    "once",
    "never",
    "always",
    "maybe",
    "sometimes",
    "pass",
    "fail",
    "是",
    "否",
    "有",
    "无",
    "可",
    "不可",
    "はい",
    "いいえ",
    "可能",
    "不可能",
    "예",
    "아니오",
    "да",
    "нет",
    "sí",
    "si",
    "não",
    "sim",
    "oui",
    "non",
    "ja",
    "nein",
    "get",
    "post",
    "put",
    "delete",
    "patch",
];

/// In a title: the ends of words for codes in Chinese, Japanese and Korean.
pub(crate) const CODE_SUFFIXES: &[&str] = &[
    "返回码",
    "返回值",
    "返回代码",
    "代碼",
    "回應碼",
    "返回状态",
    "错误码",
    "错误代码",
    "错误编码",
    "响应码",
    "响应代码",
    "状态代码",
    "状态值",
    "状态",
    "代码",
    "code",
    "编码",
    "错误",
    "錯誤碼",
    "コード",
    "ステータス",
    "코드",
    "응답",
    "상태",
    "レスポンス",
    "码",
    "狀態",
];

/// In a title: words without information about the column.
pub(crate) const NEUTRAL: &[&str] = &[
    "number", "no", "nr", "num", "nummer", "número", "value", "值",
];

/// In a title: words for counts and measures.
pub(crate) const MEASURES: &[&str] = &[
    "max", "min", "length", "size", "limit", "count", "amount", "number", "of", "port", "timeout",
    "price", "cost", "quota", "rate", "retry", "retries", "duration", "interval", "seconds",
    "index", "id", "area", "country", "zip", "postal", "region", "room", "product", "sku", "model",
    "flight", "route", "total", "weight", "width", "height", "year", "example", "exit", "errno",
    "default", "页", "长度", "大小", "数量", "次数", "时间", "限制", "上限", "序号", "编号",
    "端口", "价格", "示例",
];

/// In a title with `HTTP`: words for counts and measures.
pub(crate) const HTTP_MEASURES: &[&str] = &[
    "port", "timeout", "limit", "size", "length", "count", "requests", "retries", "interval",
    "max", "min", "req", "s", "sec", "ms", "time", "latency", "rps", "avg", "p95", "p99", "端口",
    "超时", "次数", "数量", "大小", "长度",
];

/// Before a status, in its cell: `Status code: 404`. No word is the start of a later one in the
/// list.
pub(crate) const STATUS_PREFIXES: &[&str] = &[
    "http",
    "status",
    "code",
    "error",
    "response",
    // Spanish, French, German, Russian
    "código",
    "codigo",
    "estado",
    "erreur",
    "fehler",
    "код",
    "ошибка",
    // Chinese
    "状态码",
    "返回码",
    "响应码",
    "错误码",
    "返回值",
    "错误",
    "状态",
    "代码",
    // Japanese, Korean
    "ステータス",
    "コード",
    "エラー",
    "상태",
    "코드",
    "오류",
    "에러",
];

/// After a number: units, which make the number a measure.
pub(crate) const UNITS: &[&str] = &[
    "ms",
    "msec",
    "millisecond",
    "milliseconds",
    "s",
    "sec",
    "secs",
    "second",
    "seconds",
    "min",
    "mins",
    "minute",
    "minutes",
    "h",
    "hour",
    "hours",
    "day",
    "days",
    "b",
    "byte",
    "bytes",
    "kb",
    "kib",
    "mb",
    "mib",
    "gb",
    "gib",
    "tb",
    "tib",
    "k",
    "m",
    "px",
    "pt",
    "em",
    "cm",
    "mm",
    "km",
    "kg",
    "g",
    "req",
    "reqs",
    "request",
    "requests",
    "call",
    "calls",
    "item",
    "items",
    "row",
    "rows",
    "record",
    "records",
    "character",
    "characters",
    "char",
    "chars",
    "users",
    "times",
    "usd",
    "eur",
    "gbp",
    "cny",
    "rmb",
    "jpy",
    "€",
    "£",
    "¥",
    "percent",
    "per",
    "×",
    "毫秒",
    "秒",
    "分钟",
    "小时",
    "天",
    "次",
    "个",
    "条",
    "元",
    "字符",
    "字节",
    "회",
    "円",
    "個",
    "文字",
];

/// In the place of a status: words for every other status.
pub(crate) const DEFAULT: &[&str] = &[
    "default",
    "other",
    "others",
    "any other",
    "默认",
    "其他",
    "其它",
];

/// In place of a phrase: words that mean none. The words for unused and reserved statuses are in
/// `registry`.
pub(crate) const NO_PHRASE: &[&str] = &["n/a", "none", "无", "なし"];

/// In a phrase column: texts that name the class of a status.
pub(crate) const CLASS_NAMES: &[&str] = &[
    "error",
    "errors",
    "failure",
    "failed",
    "client",
    "server",
    "client error",
    "client errors",
    "server error",
    "server errors",
    "错误",
    "失败",
    "エラー",
    "오류",
    "fehler",
    "erreur",
    "erro",
    "ошибка",
];

/// In a phrase column: texts that name the state of a status.
#[rustfmt::skip]
pub(crate) const STATES: &[&str] = &[
    "deprecated", "legacy", "beta", "experimental", "optional", "veraltet", "obsoleto", "弃用",
    "已弃用", "非推奨",
];

/// Words of sentences, which no phrase has. Registered phrases are known without these.
#[rustfmt::skip]
pub(crate) const SENTENCE_WORDS: &[&str] = &[
    "is", "are", "was", "were", "isn't", "aren't", "wasn't", "has", "have", "had", "does",
    "doesn't", "do", "don't", "did", "didn't", "can", "can't", "cannot", "could", "couldn't",
    "must", "should", "will", "would", "may", "might", "you", "your", "we", "our", "please",
    "when", "if", "because", "which", "that", "this", "these", "there", "it", "or",
    "ist", "sind", "wurde", "wurden", "wird", "werden", "kann", "konnte", "muss", "oder",
    "son", "está", "están", "fue", "ha", "han", "puede", "debe", "está", "são", "foi", "pode",
    "deve", "sont", "est", "été", "peut", "doit", "sono", "può", "было", "был", "была", "можно",
];

/// The first words of sentences, which no phrase starts with.
pub(crate) const SENTENCE_STARTS: &[&str] = &[
    "the", "a", "an", "der", "die", "das", "ein", "eine", "el", "los", "las", "le", "les", "o",
    "os", "il",
];

/// Methods of HTTP, which a path follows.
pub(crate) const METHODS: &[&str] = &[
    "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT",
];
