//! The words of texts about statuses that are not in use, or not of this API, in lower case, and of
//! tables of something else. Words of languages without spaces are found anywhere in a text, the
//! longest first.

use crate::language::word_list::Starts;

/// Words, separated by spaces, or phrases, separated by `|`.
#[derive(Clone, Copy, Debug)]
pub(in crate::table) struct Words(&'static str);

impl Words {
    pub(in crate::table) fn iter(self) -> impl Iterator<Item = &'static str> {
        let separator = if self.0.contains('|') { '|' } else { ' ' };
        self.0.split(separator)
    }

    /// The first bytes of the words.
    pub(super) const fn starts(self) -> Starts {
        Starts::of_text(self.0)
    }

    pub(in crate::table) fn contains(self, word: &str) -> bool {
        self.iter().any(|listed| listed == word)
    }

    /// Whether a text starts with one of them.
    pub(in crate::table) fn start(self, text: &str) -> bool {
        self.iter().any(|listed| text.starts_with(listed))
    }

    /// Whether one of them is anywhere in a text.
    pub(in crate::table) fn are_within(self, text: &str) -> bool {
        self.iter().any(|listed| text.contains(listed))
    }
}

/// The words of a text, in lower case.
pub(super) fn split(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// Whether a word is a version: `v2`.
pub(super) fn is_version(word: &str) -> bool {
    let number = word.strip_prefix('v').unwrap_or_default();
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// Words for statuses in general. The words for codes in `vocabulary` count too.
pub(in crate::table) const STATUSES: Words = Words(
    "status statuses code codes error errors response responses statuscode statuscodes \
     errorcodes fehler fehlercodes statuswerte antworten antwortcodes foutcodes statuskoder \
     felkoder estado estados respuestas respostas errores erros statuts erreurs réponses \
     codici stati errori stato коды кодов статусы ошибки ответы состояния kody błędy kodları \
     kodlar 状态码 狀態碼 错误码 錯誤碼 返回码 响应码 错误代码 状态代码 代码 状态 错误 码 \
     ステータスコード エラーコード ステータス エラー コード 상태코드 오류코드 에러코드 코드 \
     상태",
);

/// Words for no longer in use, or for never in use.
pub(in crate::table) const DISUSE: Words = Words(
    "unused unsupported unimplemented deprecated obsolete obsoleted removed retired \
     discontinued withdrawn dropped deleted abandoned defunct inactive disabled unbenutzt \
     unbenutzte ungenutzte ungenutzt veraltet veraltete entfernt entfernte abgeschafft \
     verwijderd ongebruikt verouderd oanvända borttagna obsoleto obsoletos eliminado \
     eliminados retirado retirados removido removidos descontinuado descontinuados desuso \
     obsolète obsolètes supprimé supprimés inutilisé inutilisés inutilizzato inutilizzati \
     obsoleti rimosso rimossi deprecato deprecati неиспользуемые неиспользуемый \
     неподдерживаемые неподдерживаемый устаревшие устарел устарели устарело удалено удалены \
     удалённые удаленные przestarzałe usunięte kaldırıldı kullanılmıyor kullanılmayan 已废弃 \
     已弃用 废弃 弃用 已移除 已删除 已停用 停用 作废 已下线 未使用 不使用 不再使用 未启用 \
     不返回 不会返回 不再返回 从不返回 永不返回 不会出现 不会发送 不发送 从不发送 不支持 \
     不再支持 未实现 廃止 非推奨 削除済み 使用しない 使用しません 使用されない \
     使用されません 使わない 返さない 返しません 返却しない 返却しません 返されない \
     返されません 返却されない 返却されません 送信しない 送信しません 非対応 サポート外 \
     サポートしない サポートしません サポートされない 미사용 사용하지않음 사용하지않는 \
     사용되지않음 사용되지않는 반환하지않음 반환하지않는 반환되지않는 지원하지않음 \
     지원하지않는 지원되지않는 폐기됨 폐기된 폐기 삭제됨 제거됨",
);

/// Parts of those words that negate a verb, in languages without spaces.
pub(in crate::table) const UNSENT: Words = Words("不 未使用 未启用 ない ません 않 미사용");

/// Verbs of which the subject sends statuses: `What the bank returns`.
pub(in crate::table) const REPLIES: Words = Words(
    "send sends return returns respond responds answer answers give gives reply replies emit \
     emits throw throws sendet senden liefert liefern zurückgibt zurückgeben antwortet antworten devuelve devuelven \
     envía envia responde retorna renvoie renvoient retourne envoie répond restituisce invia \
     risponde возвращает отправляет отвечает",
);

/// Words that negate a verb.
pub(in crate::table) const NEGATIONS: Words = Words(
    "not never no don doesn won isn aren didn cannot nothing none nicht nie niemals keine \
     keinen niet nooit inte aldrig nunca jamás não jamais pas non mai не никогда nigdy",
);

/// Of the words for no longer in use: those for what is still sent.
pub(in crate::table) const DEPRECATION: Words = Words(
    "deprecated unsupported veraltet veraltete verouderd deprecato deprecati устаревшие устарел \
     устарели устарело przestarzałe obsolète obsolètes 弃用 已弃用 非推奨",
);

/// Verbs for what a server does with a status, in the active voice.
pub(in crate::table) const SENDS: Words = Words(
    "send sends return returns use uses emit emits produce produces issue issues generate \
     generates support supports implement implements respond responds answer answers give \
     gives raise raises reply replies senden sendet verwenden verwendet benutzen nutzen \
     liefern liefert unterstützen unterstützt geben sturen gebruiken enviamos envía envia \
     usamos usa usan devolvemos devuelve devuelven utilizamos utiliza utilizan retornamos \
     retorna envoyons envoie renvoyons renvoie retournons retourne utilisons utilise inviamo \
     invia usiamo restituiamo restituisce soporta soportan отправляем возвращаем используем \
     возвращает отправляет zwracamy wysyłamy używamy",
);

/// Forms of the verbs that follow the statuses: `never sent`.
pub(in crate::table) const SENT: Words = Words(
    "sent returned used emitted produced issued generated supported implemented raised \
     active enabled available applicable usable gesendet verwendet verwendete benutzt \
     genutzt geliefert unterstützt unterstützte zurückgegeben gesendete genutzte aktiv \
     implementiert gebruikt verzonden ondersteund används skickas stöds usado usados \
     utilizado utilizados enviado enviados devuelto devueltos soportado soportados admitido \
     admitidos uso devolvido devolvidos retornado retornados suportado suportados activo \
     activos ativo utilisé utilisés utilisée envoyé envoyés renvoyé renvoyés retourné \
     retournés pris prise charge usato usati utilizzato utilizzati inviato inviati \
     restituito restituiti supportato supportati actif используется используются \
     отправляется отправляются возвращается возвращаются поддерживается поддерживаются \
     używane używany zwracane wysyłane obsługiwane kullanılıyor destekleniyor gönderilir \
     是否返回 是否使用 是否支持 是否发送 是否启用 启用 使用中 使用 返回 支持 发送 实现 返却 \
     返す 返します 対応 サポート 送信 사용여부 사용 지원여부 지원 반환여부 반환",
);

/// Words for the API and its server.
pub(in crate::table) const SERVERS: Words = Words(
    "api apis server servers service services gateway backend system application platform \
     endpoint endpoints client clients dienst servidor servicio serveur servizio сервер \
     сервис 接口 服务 服务端 服务器 系统 サーバー サービス 서버 서비스",
);

/// Words for what is above a text.
pub(in crate::table) const ABOVE: Words =
    Words("above oben obige obigen anteriores arriba plus haut précédents");

/// The same in languages without spaces.
pub(in crate::table) const ABOVE_WITHIN: Words = Words("上述 以上 上面 上記 위의");

/// Words that start a relative clause.
pub(in crate::table) const RELATIVES: Words =
    Words("that which we our die welche que qui che które которые");

/// After a negation: words that make it a partial one.
pub(in crate::table) const PARTIAL: Words = Words(
    "all every always only just necessarily each alle immer nur todos todas siempre sólo tous \
     toutes toujours tutti tutte sempre все всегда",
);

/// Words that refer to what follows.
pub(in crate::table) const POINTERS: Words = Words(
    "these those following below this above diese dieser folgende folgenden unten obige obigen \
     estos estas siguientes anteriores abajo arriba ces cette suivants suivantes dessous dessus \
     estes estas seguintes abaixo questi queste seguenti эти следующие ниже te następujące",
);

/// The same in languages without spaces.
pub(in crate::table) const POINTERS_WITHIN: Words =
    Words("以下 下列 下面 这些 這些 下記 次の これらの 上記 上述 以上 다음 아래 이들");

/// In a heading: words for one of several editions of the statuses.
pub(in crate::table) const EDITIONS: Words = Words(
    "old new previous current legacy before after staging production sandbox upstream ours alt \
     neu alte neue bisher vorher nachher ancien nouveau antiguo nuevo antigo novo",
);

/// Words that add nothing.
pub(in crate::table) const FILLERS: Words = Words(
    "上述 上面 上記 有無 the a an of in by we us our rest http that which these those this following below above \
     are is be been were was have has had do does did t s ll will would can may currently \
     now yet ever any anymore more longer at present since from as all so far and or list it \
     itself them to with also however but note intentionally deliberately actually version \
     release never again table only for historical reference completeness some ours other \
     remaining reserved der die das den von uns wir diese dieser folgende folgenden werden wird sind \
     ist mehr derzeit aktuell seit und oder im mit noch wurden worden deze wij dessa som \
     zurück zurueck bei zur zeit el los las la de del que se por nuestra nosotros estos \
     siguientes actualmente ya más está están en desde y o os da em e pela são é nós estes \
     mais usados il lo i gli le dal dalla che sono è più questi noi seguenti vengono non foi \
     foram esta este nella nel son les des ne n l d par nous notre qui sont est suivants ces \
     ce plus actuellement depuis et ou à мы эти следующие больше в с и нами которые сервером \
     te są przez nas w od już że które następujące bu artık 以下 下列 下面 这些 该 本 我们 \
     我方 目前 当前 暂时 暂 的 均 都 会 将 已 被 为 和 与 是 在 中 版本 起 后 了 由 所 列出 \
     表 一览 列表 响应 以下の 下記の 次の これらの 現在 当 は を が の で に も 一覧 された \
     され 済み 済 ません します した いる て から バージョン レスポンス 다음 아래 이 는 은 \
     를 을 의 에서 현재 더이상 목록 됨 된 함",
);

/// Words that make a clause a condition.
pub(in crate::table) const CONDITIONS: Words = Words(
    "if when unless where because while whether wenn falls weil si cuando quand lorsque \
     quando если когда jeśli jeżeli",
);

/// Others whose statuses a page can list.
pub(in crate::table) const PARTIES: Words = Words(
    "upstream upstreams downstream provider providers partner partners vendor vendors bank \
     banks acquirer psp carrier thirdparty webhook webhooks callback receiver subscriber \
     listener consumer zahlungsanbieter zahlungsanbieters anbieter anbieters drittanbieter \
     proveedor proveedores fornecedor fornecedores provedor fournisseur fournisseurs \
     prestataire fornitore fornitori провайдера банка поставщика партнёра",
);

/// The same in languages without spaces.
pub(in crate::table) const PARTIES_WITHIN: Words = Words(
    "上游 第三方 支付渠道 渠道方 合作方 银行返回 您的服务 你的服务 您的接口 你的接口 \
     您的回调 你的回调 商户服务器 商户返回 上流の 外部サービス 外部api 決済代行 \
     お客様のサーバー 貴社 업스트림 외부서비스 고객서버 결제대행",
);

/// Prepositions before the owner of the statuses.
pub(in crate::table) const OWNED_BY: Words =
    Words("of from by von vom des der de del du da do dal от");

/// Words before the system of a client: `your endpoint should return`.
pub(in crate::table) const YOUR: Words = Words(
    "your ihr ihre ihrem ihres ihrer dein deines su tu votre seu sua vostro ваш вашего вашим",
);

/// Systems of another party, after one of `YOUR`.
pub(in crate::table) const YOUR_SYSTEMS: Words = Words(
    "endpoint endpoints server servers webhook webhooks callback url receiver handler \
     listener service backend system endpunkt endpunkts dienst servidor serveur servizio \
     сервер сервера сервером",
);

/// In a title, next to another column of statuses: the column has what was, or what others have.
pub(in crate::table) const FORMER: Words = Words(
    "old previous previously former formerly legacy theirs their backend alt alter bisher \
     früher vorher ancien antiguo anterior antigo vecchio старый 旧 原 上游 下游 对方 第三方 \
     変更前 上流 이전 기존 업스트림",
);

/// In a title, next to another column of statuses: the column has one of several alternatives.
pub(in crate::table) const ALTERNATIVES: Words = Words(
    "new ours our us we before after now then current currently next future was becomes \
     became mapped maps translated expected actual from to source target staging production \
     sandbox live internal external original instead replacement replaced your yours neu \
     neuer nachher künftig intern extern unser unsere nouveau avant après actuel nuevo nueva \
     antes después nuestro novo depois nuovo prima dopo новый было стало наш 新 我方 我们 \
     之前 之后 当前 内部 外部 网关 映射 変更後 当社 自社 以前 신규 새 당사 변경전 변경후",
);

/// In a title: the methods of HTTP.
pub(in crate::table) const METHODS: Words = Words("get post put delete patch head options");

/// In a column of yes and no: words for yes.
pub(in crate::table) const YES: Words = Words(
    "yes y true always sometimes often rarely 是 有 可 对 支持 はい 有り あり する 예 네 да \
     sí si sì sim oui ja tak evet ano",
);

/// In a column of yes and no: words for no.
pub(in crate::table) const NO: Words = Words(
    "no n false never not none 無 planned pending todo geplant 未 予定 否 无 不 不是 不支持 不返回 不使用 未使用 从不 没有 いいえ \
     無し なし しない 不可 아니오 아니요 нет никогда não nao nunca jamás non jamais nein nie \
     nicht niemals nee nej nooit mai ne hayır nigdy",
);

/// Near a table: words for things that have numbers or codes of their own.
pub(in crate::table) const SUBJECTS: Words = Words(
    "area areas country countries zip postal post dialing dialling airport airports price \
     prices pricing room rooms port ports product products sku skus article articles item \
     items flight flights bus model models part parts currency currencies language languages \
     colour color farbe couleur timestamp timestamps duration latency exit event events locker gate bin block weight preis preise zimmer artikel \
     artikelnummer länder raum räume plz vorwahl gewicht größe länge anzahl jahr precio \
     precios habitación habitaciones cantidad peso año producto productos prix chambre \
     chambres quantité poids année prezzo prezzi preço preços quantidade цена цены \
     количество комната city cities town guest guests tenant tenants stadt ort gebiet gebiete liefergebiet liefergebiete region regionen bezirk gast ciudad \
     ville città cidade город 城市 国家 地区 商品 产品 房间 价格 都市 価格 部屋 料金 도시 \
     상품 가격 邮编 区号 年份 金额 单价 重量 货号 우편번호 수량",
);

/// After a word of `SUBJECTS`: words for its numbers.
pub(in crate::table) const NUMBER_WORDS: Words =
    Words("code codes number numbers id ids nummer nummern list liste prefix prefixes");

/// Near a table: words for such numbers, anywhere in the text.
pub(in crate::table) const SUBJECTS_WITHIN: Words = Words(
    "postleitzahl vorwahl zimmernummer artikelnummer produktnummer códigopostal \
     códigospostales codepostal codespostaux codicepostale 邮政编码 邮编 区号 房间号 \
     产品编号 商品编号 价格表 郵便番号 市外局番 部屋番号 商品番号 料金表 우편번호 지역번호 \
     상품번호 почтовыеиндексы почтовыйиндекс",
);

/// After a status: words that make an open range of it.
pub(in crate::table) const OPEN_RANGES: Words = Words(
    "and above|and up|and higher|and over|and more|and greater|and beyond|and below|\
     and lower|or above|or higher|or more|or greater|or below|or lower|or over|onwards|\
     upwards|and onwards|以上|及以上|以下|以降|及以下|이상|이하|und höher|und mehr|\
     oder höher|et plus|ou plus|et au|y superior|y más|o superior|o más|e superior|\
     ou superior|ou mais|e oltre|o superiore|и выше|и более|i więcej|i wyżej",
);

/// After a range: words that take some of it away.
pub(in crate::table) const EXCEPTIONS: Words = Words(
    "except|but not|excluding|without|other than|apart from|besides|minus|not |außer|ohne|\
     excepto|salvo|sauf|hors|exceto|eccetto|tranne|кроме|oprócz|除|不含|以外|を除|제외",
);

/// After a status: words for another one, which is not meant.
pub(in crate::table) const CONTRASTS: Words = Words(
    "not but never no instead was formerly previously before unlike rather nicht statt \
     früher nunca antes pas jamais non não не ранее",
);

/// In a heading: expressions for the history of a page or an API.
pub(in crate::table) const NEWS: Words = Words(
    "changelog|change log|release notes|what's new|what’s new|revision history|version history|\
     change history|breaking changes|roadmap|änderungshistorie|änderungsprotokoll|\
     versionshinweise|historial de cambios|registro de cambios|notas de la versión|\
     histórico de alterações|notas de versão|journal des modifications|notes de version|\
     registro delle modifiche|история изменений|журнал изменений|更新日志|变更记录|变更历史|\
     修订记录|修订历史|版本历史|更新记录|変更履歴|改訂履歴|更新履歴|변경 이력|변경이력",
);

/// Headings of plans.
pub(in crate::table) const PLANS: Words = Words(
    "planned|plans|todo|to do|future|geplant|geplante|planificado|planejado|prévu|计划|規劃|\
     计划中|予定|예정",
);

/// In the texts of a table: phrases of the replies of other protocols.
pub(in crate::table) const OTHER_REPLIES: Words = Words(
    "command okay|command not implemented|syntax error in parameters|service not available|requested mail action|mailbox unavailable|start mail input|closing transmission channel|\
     service ready|requested action not taken|requested action aborted|\
     bad sequence of commands|entering passive mode|closing data connection|file status okay|\
     user name okay|user logged in|data connection already open|ringing|busy here|\
     busy everywhere|request terminated|call is being forwarded|session progress|\
     not acceptable here|bad extension|address incomplete|temporarily unavailable|\
     does not exist anywhere|session not found|method not valid in this state|\
     aggregate operation not allowed|article not found|no newsgroup selected",
);

/// In a column of yes and no: signs for yes.
pub(in crate::table) const YES_SIGNS: &[char] =
    &['✓', '✔', '✅', '☑', '√', '●', '○', '◯', '🟢', '👍', '+'];

/// In a column of yes and no: signs for no.
pub(in crate::table) const NO_SIGNS: &[char] =
    &['✗', '✘', '❌', '✖', '×', '☒', '🚫', '⛔', '🔴', '👎'];
