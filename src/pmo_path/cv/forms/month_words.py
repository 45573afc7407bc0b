"""Months and "until today" as CVs print them, in seven languages."""

# English, German, French, Spanish, Dutch, Italian, Portuguese; without accents, as they are
# looked for. Austrian spellings and the usual short forms are among them.
_MONTHS = (
    "january jan januar janner jaenner janvier janv enero ene januari gennaio gen janeiro",
    "february feb februar feber fevrier fevr fev febrero februari febbraio fevereiro",
    "march mar marz maerz mrz mars marzo maart mrt marco",
    "april apr avril avr abril abr aprile",
    "may mai mayo mei maggio mag maio",
    "june jun juni juin junio giugno giu junho",
    "july jul juli juillet juil julio luglio lug julho",
    "august aug aout agosto ago augustus",
    "september sept sep septembre septiembre setiembre settembre set setembro",
    "october oct oktober okt octobre octubre ottobre ott outubro out",
    "november nov novembre noviembre novembro",
    "december dec dezember dez decembre diciembre dic dicembre dezembro",
)

MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}

PRESENT = (
    "present", "the present", "currently", "current", "now", "today", "to date", "date", "ongoing",
    "on-going", "still employed",
    "heute", "jetzt", "aktuell", "gegenwart", "dato", "laufend", "andauernd",
    "a ce jour", "ce jour", "aujourd'hui", "aujourd\u2019hui", "en cours", "actuel",
    "actuellement", "maintenant",
    "presente", "el presente", "la actualidad", "actualidad", "actualmente", "actual", "hoy",
    "la fecha",
    "heden", "nu", "vandaag",
    "oggi", "attuale", "in corso", "presente", "ad oggi",
    "atual", "atualmente", "o momento", "momento", "hoje", "o presente",
)  # fmt: skip

UNTIL = (
    "to", "until", "till", "through", "thru", "up to", "bis", "bis zu", "bis zum", "a", "au",
    "jusqu'a", "jusqu\u2019a", "jusqu'au", "al", "hasta", "tot", "t/m", "tot en met", "fino a",
    "ad", "ate", "e",
)  # fmt: skip

SINCE = ("since", "seit", "depuis", "desde", "sinds", "vanaf", "dal", "da", "ab")
FROM = (*SINCE, "from", "von", "de", "du", "van", "del", "between")
