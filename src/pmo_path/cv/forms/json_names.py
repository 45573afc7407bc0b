"""Names that the fields of a JSON CV have, JSON Resume's own first; ``plain_key`` makes them alike.

Those of other languages are data: see the markers of the kind ``field``.
"""

WORK = "work, experience or positions"
TITLES = "position, title, jobTitle or role"
WRAPPERS = ("resume", "cv", "data", "jsonresume")
PROFILE = ("basics", "bio", "about")
TITLE = ("position", "title", "jobtitle", "role", "label", "designation")
EMPLOYER = ("name", "company", "companyname", "employer", "organization", "organisation")
START = ("startdate", "start", "from", "began", "datefrom", "begin", "startedon")
END = ("enddate", "end", "to", "until", "dateto", "finish", "finishdate", "finishedon")
PERIOD = ("date", "dates", "period", "duration", "timeperiod", "years")
CURRENT = ("current", "iscurrent", "currentlyworking", "present", "ongoing", "currentrole")
GAINED = ("date", "issuedate", "issued", "dateissued", "releasedate", "awarded", *START)
EXPIRES = ("expires", "expiry", "expirydate", "expirationdate", "validuntil", "validto", *END)
TEXTS = (
    "summary", "description", "highlights", "responsibilities", "achievements", "accomplishments",
    "bullets", "details", "tasks", "duties", "keywords", "technologies",
)  # fmt: skip
INNER = ("positions", "roles")
NAME = ("name", "title", "certificate", "certification", "qualification", "course")
LABEL = ("label", "headline", "title", "position", "jobtitle")
DEGREE = ("studytype", "degree", "degreename", "type")
AREA = ("area", "field", "fieldofstudy", "major")
SCHOOL = ("institution", "school", "schoolname", "university", "name", "organization")
LEARNT = ("courses", "coursework", "notes", "activities", "summary", "highlights")
NO_TEXT = (
    "level", "rating", "proficiency", "fluency", "url", "website", "date", "startdate", "enddate",
    "releasedate", "email", "phone", "icon", "image", "picture", "id",
)  # fmt: skip
COUNTRY = ("countrycode", "country", "countryname")
