//! The titles of columns of codes, phrases, meanings and states. They are compared with letters and
//! digits alone, so they have no spaces.

/// Titles of columns of codes.
#[rustfmt::skip]
pub(crate) const CODES: &[&str] = &[
    "code", "codes", "errorcode", "errorcodes", "errcode", "errcodes", "errorid", "errorids",
    "errorkey", "errorslug", "erroridentifier", "errornumber", "errorconstant", "slug", "codename",
    "codevalue", "apicode", "apierrorcode", "appcode", "apperrorcode", "applicationcode",
    "applicationerrorcode", "businesscode", "businesserrorcode", "bizcode", "servicecode",
    "serviceerrorcode", "internalcode", "internalerrorcode", "customcode", "customerrorcode",
    "ourcode", "reasoncode", "resultcode", "returncode", "responsecode", "responseerrorcode",
    "stringcode", "numericcode", "machinecode", "problemcode", "faultcode",
    // Chinese
    "错误码", "错误代码", "错误编码", "错误编号", "业务码", "业务错误码", "业务代码", "业务状态码", "返回码",
    "返回代码", "返回值", "响应码", "响应代码", "异常码", "异常代码", "代码", "编码", "子错误码", "錯誤碼",
    "錯誤代碼", "業務碼", "返回碼", "代碼", "回應碼",
    // Japanese, Korean
    "エラーコード", "エラーid", "エラー番号", "コード", "業務コード", "アプリケーションコード", "에러코드",
    "오류코드", "코드", "응답코드",
    // Spanish, Portuguese, French
    "código", "codigo", "códigos", "códigodeerror", "codigodeerror", "códigoerror", "codigoerror",
    "códigointerno", "códigodeerro", "codigodeerro", "códigoerro", "codeerreur", "codederreur",
    "codedelerreur", "codeinterne", "codesderreur",
    // German, Swedish, Indonesian, Czech
    "fehlercode", "fehlercodes", "fehlerkennung", "fehlernummer", "fehlerschlüssel", "felkod",
    "kode", "kodekesalahan", "kodeerror", "kód", "chybovýkód", "kódchyby",
    // Russian, Ukrainian, Italian, Polish, Turkish, Vietnamese
    "код", "кодошибки", "кодпомилки", "codice", "codiceerrore", "codicedierrore", "codicedellerrore",
    "kod", "kodbłędu", "hatakodu", "mã", "mãlỗi",
];

/// Ends of titles of columns of codes, after the name of a service: `VPC错误码`.
pub(crate) const CODES_ENDS: &[&str] = &[
    "errorcode",
    "errorcodes",
    "errorid",
    "错误码",
    "错误代码",
    "业务码",
    "錯誤碼",
    "エラーコード",
    "에러코드",
    "오류코드",
    "fehlercode",
];

/// Titles of columns that have codes if the cells look like codes.
#[rustfmt::skip]
pub(crate) const MAYBE_CODES: &[&str] = &[
    "error", "errors", "errortype", "errorname", "errorreason", "errorstatus", "errorstring",
    "type", "types", "name", "key", "reason", "id", "identifier", "symbol", "constant", "enum",
    "status", "statuscode", "problem", "fault", "errorcodename", "shortname", "tag",
    "错误", "错误类型", "错误名称", "错误标识", "类型", "名称", "标识", "原因", "状态", "状态码", "錯誤", "類型",
    "名稱", "エラー", "エラー種別", "エラー名", "エラータイプ", "種別", "種類", "タイプ", "名前", "識別子",
    "理由", "오류", "에러", "유형", "이름", "tipo", "tipodeerror", "tipodeerro", "nombre", "nome",
    "erro", "errore", "erreur", "typederreur", "nom", "identifiant", "fehler", "fehlertyp", "typ",
    "grund", "kennung", "schlüssel", "bezeichner", "identificador", "clave", "chave", "ошибка",
    "тип", "имя", "название", "nazwa", "błąd", "hata", "tür", "lỗi", "loại",
];

/// In titles: words for what is not the code of an error of the API itself.
pub(crate) const NOT_CODES: &[&str] = &[
    "http",
    "grpc",
    "rpc",
    "soap",
    "sdk",
    "exception",
    "class",
    "exit",
    "old",
    "legacy",
    "former",
    "upstream",
    "sub",
    "provider",
    "partner",
    "vendor",
    "bank",
    "stripe",
    "paypal",
    "adyen",
    "twilio",
    "postgres",
    "postgresql",
    "mysql",
    "sqlstate",
    "旧",
    "舊",
];

/// Titles of columns of phrases.
#[rustfmt::skip]
pub(crate) const PHRASES: &[&str] = &[
    "phrase", "phrases", "reasonphrase", "reasonphrases", "statusphrase", "name", "names", "status",
    "statustext", "statusname", "statusphrases", "httpstatus", "httpphrase", "httpname",
    "httpstatustext", "title", "label", "type", "shortname", "errorname", "codename",
    "短语", "原因短语", "状态短语", "名称", "状态名称", "状态", "标题", "类型", "短語", "名稱", "狀態", "標題",
    "フレーズ", "名前", "名称", "ステータス", "状態", "タイトル", "種別", "種類", "이름", "명칭", "상태",
    "제목", "유형", "frase", "nombre", "título", "tipo", "estado", "nome", "phrasederaison", "nom",
    "titre", "statut", "bezeichnung", "titel", "typ", "kurzname", "название", "имя", "фраза", "тип",
    "статус", "nazwa", "stato", "titolo", "durum", "ad", "tên",
];

/// Titles of columns of meanings.
#[rustfmt::skip]
pub(crate) const MEANINGS: &[&str] = &[
    "description", "descriptions", "desc", "meaning", "meanings", "explanation", "details",
    "detail", "definition", "summary", "errordescription", "statusdescription", "whatitmeans",
    "whathappened",
    "说明", "描述", "含义", "解释", "释义", "意思", "错误描述", "错误说明", "错误信息说明", "状态说明", "详情",
    "說明", "含義", "解釋", "錯誤描述", "錯誤說明", "意味", "説明", "内容", "概要", "詳細", "설명", "의미",
    "내용", "descripción", "descripcion", "significado", "explicación", "detalle", "descrição",
    "descricao", "explicação", "detalhe", "signification", "explication", "détail", "détails",
    "beschreibung", "bedeutung", "erklärung", "erläuterung", "beskrivning", "betydelse",
    "deskripsi", "keterangan", "arti", "popis", "význam", "описание", "значение", "пояснение",
    "опис", "значення", "descrizione", "significato", "spiegazione", "opis", "znaczenie",
    "açıklama", "anlamı", "môtả", "ýnghĩa",
];

/// Titles of columns of messages, which are meanings if no column has better ones.
#[rustfmt::skip]
pub(crate) const MESSAGES: &[&str] = &[
    "message", "messages", "errormessage", "msg", "text", "cause", "causes", "when", "reason",
    "信息", "消息", "错误信息", "错误消息", "提示", "提示信息", "原因", "错误原因", "訊息", "錯誤訊息",
    "メッセージ", "エラーメッセージ", "原因", "理由", "메시지", "원인", "mensaje", "causa", "mensagem",
    "meldung", "nachricht", "fehlermeldung", "ursache", "grund", "сообщение", "причина",
    "messaggio", "komunikat", "mesaj", "thôngbáo",
];

/// Titles of columns that have neither phrases nor meanings.
#[rustfmt::skip]
pub(crate) const NO_TEXTS: &[&str] = &[
    "operation", "operations", "endpoint", "endpoints", "method", "methods", "path", "url", "uri",
    "resource", "api", "retry", "retryable", "retriable", "接口", "操作", "方法", "路径", "是否重试",
    "操作名", "メソッド", "エンドポイント", "パス", "grpc", "grpcstatus", "grpccode", "rpc", "rpccode",
    "sdk", "exception", "exceptionclass", "class",
];

/// Titles of columns of states.
#[rustfmt::skip]
pub(crate) const STATES: &[&str] = &[
    "status", "state", "lifecycle", "lifecyclestate", "stage", "availability", "usage", "use",
    "inuse", "状态", "生命周期", "使用状态", "使用情况", "狀態", "生命週期", "状態", "ステータス",
    "使用状況", "상태", "estado", "uso", "situação", "état", "statut", "zustand", "verwendung",
    "stav", "состояние", "статус", "stato", "stan", "durum", "trạngthái",
];
