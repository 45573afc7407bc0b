"""What sentences of a CV say, and what they only seem to: tables of both."""

import json
from collections.abc import Iterator
from datetime import date

import pytest

from conftest import TODAY, shipped
from pmo_path.cv.answers.reading import suggest
from pmo_path.cv.answers.words import value_words
from pmo_path.cv.forms import json_resume, linkedin, plain_text
from pmo_path.cv.forms.sections import Sections
from pmo_path.cv.record import Cv, Job, Line, Month, Validity

NOW = date.fromisoformat(TODAY)

HELD_IN_PROSE = (
    ("PMP, PRINCE2 Practitioner", "pmi-pmp prince2-7-practitioner"),
    ("I hold PRINCE2 Practitioner", "prince2-7-practitioner"),
    ("PRINCE2 Practitioner | PMP", "pmi-pmp prince2-7-practitioner"),
    ("Jane Doe, PMP", "pmi-pmp"),
    ("Certified PMP with 12 years in project offices", "pmi-pmp"),
    ("KEY SKILLS: Planning | PRINCE2 Practitioner | PMP", "pmi-pmp prince2-7-practitioner"),
    (
        "PRINCE2 Practitioner and P3O Foundation certified PMO analyst",
        "p3o-foundation prince2-7-practitioner",
    ),
    ("I have the PMQ", "apm-pmq"),
    ("I did not take PRINCE2, but I hold the PMP", "pmi-pmp"),
    (
        "Completed PRINCE2 Foundation and PRINCE2 Practitioner in 2020",
        "prince2-7-foundation prince2-7-practitioner",
    ),
    ("I gained PRINCE2 Practitioner in 2021.", "prince2-7-practitioner"),
    ("Qualified PRINCE2 Practitioner with ten years in PMOs", "prince2-7-practitioner"),
    ("PMP certified PMO manager", "pmi-pmp"),
    ("I passed my PMP in 2019", "pmi-pmp"),
    ("Achieved MSP Foundation and MSP Practitioner", "msp-foundation msp-practitioner"),
    ("I am a certified PRINCE2 Practitioner", "prince2-7-practitioner"),
    ("Hold APM PMQ and PRINCE2 Foundation", "apm-pmq prince2-7-foundation"),
    ("Certifications: PMP, PRINCE2 Practitioner", "pmi-pmp prince2-7-practitioner"),
    ("I hold the PMP and am studying for the PgMP", "pmi-pmp"),
    ("Obtained the CAPM certification while working full time", "pmi-capm"),
    ("Became a PRINCE2 Practitioner in 2016", "prince2-7-practitioner"),
    ("PRINCE2 Practitioner with ten years in project offices", "prince2-7-practitioner"),
    ("A PRINCE2 Practitioner and PMP with 15 years' experience", "pmi-pmp prince2-7-practitioner"),
    ("Experienced, PRINCE2 Practitioner qualified project professional", "prince2-7-practitioner"),
    ("I recently passed the P3O Foundation exam", "p3o-foundation"),
    (
        "Gained my PRINCE2 Foundation certificate in 2019 while working as an administrator",
        "prince2-7-foundation",
    ),
    ("Nadia Karim, PMP, PRINCE2 Practitioner", "pmi-pmp prince2-7-practitioner"),
    ("Certified in MSP Practitioner and P3O Foundation", "msp-practitioner p3o-foundation"),
    ("Holder of the PMP since 2014", "pmi-pmp"),
    (
        "Qualifications: PRINCE2 Practitioner, MSP Foundation",
        "msp-foundation prince2-7-practitioner",
    ),
    ("I have PRINCE2 Foundation", "prince2-7-foundation"),
    ("PMP and PRINCE2 Practitioner with a track record in rail", "pmi-pmp prince2-7-practitioner"),
    ("PMO Lead | PMP | SAFe Agilist", "pmi-pmp safe-agilist"),
    ("PMO Manager (PMP, MSP Practitioner)", "msp-practitioner pmi-pmp"),
    ("Having passed PRINCE2 Foundation, I moved into the PMO", "prince2-7-foundation"),
    (
        "While there I completed my P3O Foundation and AgilePM Foundation",
        "agilepm-foundation p3o-foundation",
    ),
    ("PRINCE2 Practitioner certification achieved in 2018", "prince2-7-practitioner"),
    ("PMP (2016), PRINCE2 Practitioner (2012)", "pmi-pmp prince2-7-practitioner"),
    ("PMP-certified PMO lead", "pmi-pmp"),
    ("Zertifizierter PRINCE2 Practitioner und PMP", "pmi-pmp prince2-7-practitioner"),
    ("Certifiée PMP depuis 2018", "pmi-pmp"),
    ("He is a certified PMP", "pmi-pmp"),
    ("I'm a qualified PRINCE2 Practitioner looking for a new role", "prince2-7-practitioner"),
    (
        "Project professional, certified in PRINCE2 Foundation, who enjoys order",
        "prince2-7-foundation",
    ),
    ("Earned the PMP in 2020 after two years of project work", "pmi-pmp"),
    ("PMO specialist; qualified to PRINCE2 Practitioner level", "prince2-7-practitioner"),
    ("Since 2019 I have held the APM PMQ", "apm-pmq"),
    ("Trained and certified PRINCE2 Practitioner", "prince2-7-practitioner"),
    ("Chartered Project Professional", "apm-chpp"),
    ("MSP Practitioner, P3O Practitioner, PMP", "msp-practitioner p3o-practitioner pmi-pmp"),
    ("Successfully completed MoP Foundation", "mop-foundation"),
    ("I obtained CAPM and PMP within a year", "pmi-capm pmi-pmp"),
)
NOT_HELD_IN_PROSE = (
    "I do not hold the P3O Practitioner",
    "I don't hold PRINCE2 Practitioner",
    "I don’t hold PRINCE2 Practitioner",
    "No PRINCE2 Practitioner yet",
    "would love to gain PRINCE2 Practitioner and MoP",
    "Considering the PMP",
    "Keen on doing P3O Foundation",
    "Need PRINCE2 Practitioner",
    "worked alongside PMP-certified project managers",
    "Managed a team of PMP certified staff",
    "My manager is a PMP",
    "Recruited PRINCE2 Practitioner qualified staff",
    "Trained 30 colleagues to PRINCE2 Foundation",
    "Coached two colleagues through their PRINCE2 Practitioner exams",
    "Supported colleagues towards PMQ",
    "Organised P3O Foundation courses for the team",
    "Sold PRINCE2 Foundation courses",
    "Attended a PRINCE2 Foundation course but did not take the exam",
    "~~PRINCE2 Practitioner~~",
    "Delivered projects in a PRINCE2 Practitioner environment",
    "Set up a team where all hold PRINCE2 Foundation",
    "Keen to be PMP certified",
    "Ensured that staff passed PRINCE2 Foundation",
    "Gained experience of PRINCE2 and MSP",
    "PMP certification is something I plan to gain",
    "Worked for a PMP training provider",
    "Interviewed candidates holding PMP",
    "Marketed PMP and PRINCE2 Foundation training",
    "Reported to a certified PMP",
    "Manager of ten PMP certified project managers",
    "Set the budget for PRINCE2 Practitioner exams",
    "Hold meetings with PMP colleagues",
    "I never finished the PRINCE2 Practitioner",
    "Failed the PMP exam twice",
    "Hope to sit the PMP next spring",
    "Booked on PRINCE2 Foundation for May",
    "Our team includes four PMP holders",
    "Hired a PRINCE2 Practitioner to run the office",
    "My colleague holds the PMP",
    "Delivered PRINCE2 Practitioner training to 200 delegates",
    "Wrote exam questions for PRINCE2 Foundation",
    "Projects run to PRINCE2 Practitioner standard",
    "Neither PMP nor PRINCE2 Practitioner certified",
    "Line managed three PRINCE2 Practitioner certified analysts",
    "Plan to become PMP certified",
    "The company paid for PMP certification of all staff",
    "Without PMP certification",
    "I have managed PMP candidates",
    "I have not yet taken PRINCE2 Foundation",
    "I have trained PRINCE2 Practitioner candidates",
    "I have yet to pass the PMP",
    "I have read the PMP book",
    "I have a plan for taking the PMP",
    "Passed over for PMP training",
    "Qualified accountant, used to work with PMP holders",
    "Certified project managers (PMP) reported to me",
    "Hold weekly PMP study groups",
    "Achieved 95% pass rate in PRINCE2 Foundation classes",
    "Awarded contract for PRINCE2 Foundation training",
    "PMP, CAPM and PRINCE2 Practitioner candidates supported",
    "The role requires PRINCE2 Practitioner",
    "Two of my staff gained PRINCE2 Practitioner",
    "Helped colleagues achieve PRINCE2 Practitioner",
    "Line manager of a PMP",
    "PRINCE2 Practitioner preferred",
    "PRINCE2 Practitioner (re-registration lapsed 2019)",
    "Designed P3O Foundation compliant processes",
    "Was a PRINCE2 Practitioner until 2015",
    "The PMP is on my list for next year",
    "Reviewed CVs of PRINCE2 Practitioner qualified applicants",
    "Budget for ten PMP certifications",
    "Set up the PMP study programme",
    "Got 3 analysts through PRINCE2 Foundation",
    "Our PMO has five certified PRINCE2 Practitioners",
    "Planning PRINCE2 Foundation this winter",
    "Certification body for PMP and PRINCE2 Foundation",
    "Client: PMP certified consultancy",
    "Enrolled 12 project managers in PMP",
    "Mit PRINCE2 Practitioner gearbeitet",
    "Ich möchte den PMP machen",
    "Je n'ai pas encore obtenu le PMP",
    "Worked in an office of certified PMP project managers",
    "Did everything short of the PMP exam",
    "Passed PMP audits for clients",
    "Completed risk assessments for PMP candidates",
    "I gave up on the PMP",
    "My next certificate will be PRINCE2 Practitioner",
    "Dropped out of PRINCE2 Practitioner",
    "My team of PMPs and CAPMs",
    "Wife of a PMP",
    "Knows the PMP syllabus",
    "Studied the PRINCE2 Practitioner manual",
    "Negotiated PRINCE2 Foundation discounts",
    "Bought PMP vouchers for staff",
    "PMP certified colleagues taught me a lot",
    "Contract ended before I could take PMP",
    "Was refused PMP",
    "Responsible for the PRINCE2 Foundation budget",
    "Mapped our process to PRINCE2 Practitioner content",
    "Employer offered PMP, I declined",
)
HELD_IN_A_LIST = (
    ("PRINCE2 (2009) Foundation", "prince2-7-foundation"),
    ("PRINCE2 (2009) Practitioner", "prince2-7-practitioner"),
    ("PRINCE2 F&P", "prince2-7-foundation prince2-7-practitioner"),
    ("PRINCE2 F & P", "prince2-7-foundation prince2-7-practitioner"),
    ("SAFe 5 Agilist", "safe-agilist"),
    ("Change Management Practitioner", "change-management-practitioner"),
    ("Agile PM", "agilepm-foundation"),
    ("PMP (2015, valid until 2028)", "pmi-pmp"),
    ("PMP, expires 03/2027", "pmi-pmp"),
    ("PRINCE2 Practitioner (Nov 2019 - Present)", "prince2-7-practitioner"),
    ("PMP, PMI, 2019 and CAPM, 2016", "pmi-capm pmi-pmp"),
    ("2019: PMP", "pmi-pmp"),
    ("PRINCE2 6th edition Practitioner", "prince2-6-practitioner"),
    ("PRINCE2 2017 Foundation", "prince2-6-foundation"),
    ("PRINCE2 Practitioner (Axelos, March 2020)", "prince2-7-practitioner"),
    ("Passed PMP exam at first attempt, 2018", "pmi-pmp"),
    ("MSP Practitioner (Distinction)", "msp-practitioner"),
    ("PRINCE2 Practitioner Certificate", "prince2-7-practitioner"),
    ("PRINCE2® Foundation Certificate in Project Management", "prince2-7-foundation"),
    ("Project Management Professional (PMP)®", "pmi-pmp"),
    ("PMP® #123456, since 2016", "pmi-pmp"),
    ("AgilePM Foundation & Practitioner, APMG", "agilepm-foundation agilepm-practitioner"),
    ("MSP Practitioner - passed with 80%", "msp-practitioner"),
    (
        "PRINCE2 Foundation and Practitioner (QA Training, 2015)",
        "prince2-7-foundation prince2-7-practitioner",
    ),
    ("P3O Foundation | MoP Foundation | PMP (expired 2020)", "mop-foundation p3o-foundation"),
    ("CAPM (2014), PMP (2017)", "pmi-capm pmi-pmp"),
    ("PMP 2017, working towards PgMP", "pmi-pmp"),
    ("PeopleCert PRINCE2 7 Practitioner, 03/2024", "prince2-7-practitioner"),
    ("APM Project Management Qualification", "apm-pmq"),
    ("2018 – MSP Practitioner", "msp-practitioner"),
    ("PMI: PMP, CAPM", "pmi-capm pmi-pmp"),
    ("PRINCE2 Practitioner. Renewed 2024.", "prince2-7-practitioner"),
    ("PRINCE2 Practitioner (certificate no. 02391)", "prince2-7-practitioner"),
    ("PMP since March 2015 (renewed every three years)", "pmi-pmp"),
    ("PRINCE2 Practitioner in Project Management, 2013", "prince2-7-practitioner"),
    ("Managing Successful Programmes Practitioner", "msp-practitioner"),
    ("Certified Associate in Project Management (CAPM)", "pmi-capm"),
    ("APMG P3O Foundation, score 85 %", "p3o-foundation"),
    ("PMP (active until Dec 2027)", "pmi-pmp"),
)
NOT_HELD_IN_A_LIST = (
    "No longer hold PMP",
    "Not PRINCE2 Practitioner",
    "No PRINCE2",
    "PMP (inactive)",
    "PMP prep course",
    "PMP Exam Prep",
    "PMP bootcamp attended",
    "Preparation for PMP",
    "Mock exam PRINCE2 Foundation",
    "Equivalent to PRINCE2 Foundation",
    "PRINCE2 awareness day",
    "Introduction to PRINCE2",
    "PRINCE2 Foundation module",
    "PMP (valid until 2020)",
    "PMP, valid until March 2021",
    "PRINCE2 Practitioner, 2027",
    "MSP Practitioner (exam in June 2027)",
    "PMP 2015 - 2018",
    "IPMA Level D",
    "PMP - not achieved",
    "~~PRINCE2 Practitioner~~",
    "PRINCE2 overview",
    "PMP (withdrawn)",
    "PRINCE2 Practitioner - not taken",
    "PMP exam failed 2021",
    "PRINCE2 Foundation practice papers",
    "PMP study group",
    "No certificates; PMP planned for 2027",
    "PMP: no",
    "PMP – Exam scheduled for June",
    "PMP application submitted",
    "PMP eligible",
    "PMP 35 contact hours",
    "PMP simulator practice",
    "Certificate of attendance, PRINCE2 Foundation",
    "Attended PRINCE2 Foundation, no exam",
    "PRINCE2 Practitioner (theory only)",
    "Member of APM",
    "Trainer for PRINCE2 Foundation",
    "PMP aspirant",
    "PRINCE2 basics",
    "PRINCE2 Practitioner: in Vorbereitung",
    "PMP (en cours)",
    "PMP, target date summer",
    "Candidate PMP",
    "PMP (attempted)",
    "PMP – did not sit the exam",
    "LinkedIn Learning: Cert Prep: PMP",
    "PRINCE2 Foundation e-learning",
    "Udemy PMP 35 PDUs",
    "PMP cancelled",
    "PMP - waiting for results",
    "PRINCE2 Practitioner (failed by 2 marks)",
    "Audited PMP lectures",
    "PMP: to do",
)
DONE = (
    ("Challenged the SRO over RAG status", "challenged-a-senior"),
    ("Responsible for a £3.5m project budget", "owned-a-budget"),
    ("Produced monthly financial forecasts", "tracked-money"),
    ("Pulled together status updates from PMs", "consolidated-reports"),
    ("Produced the monthly portfolio dashboard from 30 project reports", "consolidated-reports"),
    ("Scheduled steering groups", "organised-meetings"),
    ("Secretary to the Programme Board", "took-minutes"),
    ("Responsible for the recruitment, appraisal and development of 5 staff", "line-managed"),
    ("Reporting an den Vorstand", "reported-to-board"),
    ("Did not hold a budget but took the minutes", "took-minutes"),
    ("Not only kept the risk log but also chaired risk reviews", "kept-a-log"),
    ("Elaboración de actas de reunión", "took-minutes"),
    ("Notulen gemaakt", "took-minutes"),
    ("Redacción de actas del comité", "took-minutes"),
    ("Elaboração de atas de reunião", "took-minutes"),
    ("Stesura dei verbali di riunione", "took-minutes"),
    ("Mantenimiento del registro de riesgos", "kept-a-log"),
    ("Gestão do registo de riscos", "kept-a-log"),
    ("Aggiornamento del registro dei rischi", "kept-a-log"),
    ("Risicoregister bijgehouden", "kept-a-log"),
    ("Organización de reuniones", "organised-meetings"),
    ("Organização de reuniões", "organised-meetings"),
    ("Organizzazione di riunioni", "organised-meetings"),
    ("Vergaderingen georganiseerd", "organised-meetings"),
    ("Gestión documental", "kept-documents"),
    ("Gestão documental", "kept-documents"),
    ("Archiviazione dei documenti", "kept-documents"),
    ("Documentbeheer", "kept-documents"),
    ("Consolidación de informes de estado", "consolidated-reports"),
    ("Consolidação de relatórios", "consolidated-reports"),
    ("Consolidamento dei report di progetto", "consolidated-reports"),
    ("Voortgangsrapportages samengevoegd", "consolidated-reports"),
    ("Planificación de proyectos", "kept-a-plan"),
    ("Planeamento de projetos", "kept-a-plan"),
    ("Pianificazione dei progetti", "kept-a-plan"),
    ("Projectplanning bijgehouden", "kept-a-plan"),
    ("Seguimiento del presupuesto", "tracked-money"),
    ("Acompanhamento do orçamento", "tracked-money"),
    ("Controllo dei costi", "tracked-money"),
    ("Budgetbewaking", "tracked-money"),
    ("Facilitación de talleres", "ran-a-workshop"),
    ("Facilitação de workshops", "ran-a-workshop"),
    ("Conduzione di workshop", "ran-a-workshop"),
    ("Workshops begeleid", "ran-a-workshop"),
    ("Creación de la PMO", "ran-an-office"),
    ("Implantação do PMO", "ran-an-office"),
    ("Creazione del PMO", "ran-an-office"),
    ("PMO opgezet", "ran-an-office"),
    ("Gestión de un equipo de 5 personas", "line-managed"),
    ("Gestão de uma equipa de 5 pessoas", "line-managed"),
    ("Gestione di un team di 5 persone", "line-managed"),
    ("Leiding gegeven aan een team van 5", "line-managed"),
    ("Presentación al comité de dirección", "reported-to-board"),
    ("Apresentação ao comitê executivo", "reported-to-board"),
    ("Presentazione al comitato direttivo", "reported-to-board"),
    ("Rapportage aan de stuurgroep", "reported-to-board"),
    ("Diseño de procesos", "designed-a-process"),
    ("Definição de processos", "designed-a-process"),
    ("Definizione dei processi", "designed-a-process"),
    ("Processen ontworpen", "designed-a-process"),
    ("Responsable del presupuesto", "owned-a-budget"),
    ("Responsável pelo orçamento", "owned-a-budget"),
    ("Responsabile del budget", "owned-a-budget"),
    ("Budgetverantwoordelijkheid", "owned-a-budget"),
    ("Took the minutes of the monthly programme board", "took-minutes"),
    ("Maintained the programme risk and issue log for 14 projects", "kept-a-log"),
    ("Line manager to five PMO analysts", "line-managed"),
    ("Responsible for line management of three co-ordinators", "line-managed"),
    ("Ran workshops with sponsors to map benefits", "ran-a-workshop"),
    ("Presented the portfolio dashboard to the executive board each month", "reported-to-board"),
    ("Set up the PMO and wrote its handbook", "ran-an-office"),
    ("Held a budget of £1.2m", "owned-a-budget"),
    ("Booked rooms and travel and scheduled weekly project meetings", "organised-meetings"),
    ("Filed project documents and kept the document library in SharePoint tidy", "kept-documents"),
    ("Kept the project plan up to date in Microsoft Project", "kept-a-plan"),
    ("Monitored the project budget and reported variances every month", "tracked-money"),
    ("Showed new project managers how to use our templates", "guided-on-template"),
    ("Chaired the monthly risk review", "ran-risk-review"),
    ("Designed a new change request process for the department", "designed-a-process"),
    ("Maintained the RAID log and presented it to the board", "kept-a-log"),
    ("Maintained the RAID log and presented it to the board", "reported-to-board"),
    ("Line managed 3 people without ever missing an appraisal", "line-managed"),
    ("Facilitated workshops that led to a new process", "ran-a-workshop"),
    ("Owned the £2m programme budget", "owned-a-budget"),
    ("Chaired monthly risk reviews", "ran-risk-review"),
    ("Took minutes at steering groups attended by directors", "took-minutes"),
    ("Prioritised projects with the executive team", "chose-projects"),
    ("Collated status reports from project managers", "consolidated-reports"),
    ("Assisted the PMO Manager by maintaining the RAID log", "kept-a-log"),
    ("Facilitating and minuting the weekly project board", "took-minutes"),
    ("Risk register owner for a £20m programme", "kept-a-log"),
    ("Managed a PMO of twelve", "ran-an-office"),
    ("Recruited and line managed five analysts, two of whom were promoted", "line-managed"),
    ("Ran a lessons learned workshop after each project", "ran-a-workshop"),
    ("Held sponsors to account for benefits", "challenged-a-senior"),
    ("Tracked actuals against forecast for 12 projects", "tracked-money"),
    ("Arranged quarterly conferences and travel", "organised-meetings"),
    ("Wrote the PMO handbook, now used by 40 project managers", "designed-a-process"),
    ("Advised project managers on templates that the PMO publishes", "guided-on-template"),
    ("Never missed a deadline; took minutes", "took-minutes"),
    ("Kept the plan without a planner", "kept-a-plan"),
    ("Set up a new programme office for the merger", "ran-an-office"),
    ("Wrote and circulated minutes within two days", "took-minutes"),
    ("Led a team of four that supports 60 projects", "line-managed"),
    ("Kept the change log and the decision log", "kept-a-log"),
    ("Managed a budget of EUR 3 million", "owned-a-budget"),
    ("Managed a budget of EUR 3 million", "tracked-money"),
    ("Compiled the weekly report from eleven workstreams", "consolidated-reports"),
    ("Ran planning workshops, no two alike", "ran-a-workshop"),
    ("Designed the change control process that all projects now follow", "designed-a-process"),
    ("Presented to the steering committee every month", "reported-to-board"),
    ("Coached project managers in how to use the risk template", "guided-on-template"),
    ("Forecast and tracked spend on three projects", "tracked-money"),
    ("Organised steering committee meetings and travel", "organised-meetings"),
    ("Led three PMOs in two countries", "led-several-offices"),
    ("Protokollführung im Lenkungsausschuss", "took-minutes"),
    ("Redacción de actas y seguimiento de acciones", "took-minutes"),
)
NOT_DONE = (
    "Did not take minutes",
    "Not yet a line manager",
    "Will line manage 2 analysts from January",
    "Training to become a line manager",
    "Course in line management",
    "Learned how to run workshops",
    "Without budget responsibility",
    "Budget holder: the Director",
    "Was line managed by the Head of PMO",
    "Member of a team managed by the PMO Director",
    "Worked with the team that set up the PMO",
    "Reported to the PMO Manager, who presented to the board",
    "Supported the project manager who owned a budget of 4m",
    "Reviewed minutes prepared by colleagues",
    "Received guidance on templates",
    "Maintained forklift trucks and logs for drivers",
    "Kept logs of wood",
    "Line manager: Jane Smith",
    "Was given guidance on the templates",
    "Studied project planning and scheduling",
    "Colleagues took the minutes",
    "My manager presented to the programme board",
    "Nie Protokoll geführt",
    "Sans responsabilité budgétaire",
    "Asked others to update the risk log",
    "Never took minutes",
    "The team maintained the RAID log, I read it",
    "Did not hold a budget",
    "No responsibility for line management or budgets",
    "Would like to set up a PMO",
    "Reported to the director who led the PMO",
    "Workshops facilitated by external consultants",
    "Took part in risk reviews chaired by the Programme Manager",
    "Completed a course on facilitating workshops",
    "Will present to the board from next month",
    "My line manager was the Head of PMO",
    "Observed risk workshops",
    "Minutes were taken by the secretary",
    "Could not attend board meetings",
    "Had no line management duties",
    "Hoping to run workshops next year",
    "Worked for the person who ran the PMO",
    "Read the risk log and raised queries",
    "Asked the PMO to update the risk log",
    "Used templates provided by the PMO",
    "Attended training on budget management",
    "Responsible for nothing in budget management",
    "Sat next to the team that set up the PMO",
    "Interested in portfolio prioritisation with boards",
    "Should have presented to the board",
    "Was trained to facilitate workshops",
    "Would have liked to lead a team of analysts",
    "Was asked to take minutes but declined",
    "Benefited from line management by the director",
    "Reports to the Programme Director",
    "The minutes were not my job",
    "Line manager: none",
    "Budget: held by the sponsor",
    "Interviewed by the programme board",
    "Covered reception, travel desk nearby",
    "Used the risk register to find my actions",
    "Attended the course 'Running risk workshops'",
    "Applied for a role leading the PMO",
    "A colleague kept the plan up to date",
    "Expected to line manage two people from spring",
    "Unable to present to the board owing to illness",
    "Preparing to set up a PMO",
    "Helped to set up the PMO",
    "Supported the Head of PMO in prioritising the portfolio with the board",
    "Minutes taken by others were filed elsewhere",
    "Team led by the PMO Manager",
    "Shadowed a line manager",
    "Not responsible for a budget",
    "Was supposed to set up the PMO",
    "The chair presented to the board",
    "Minutes: taken by the secretary",
    "Proofread minutes",
    "Received the consolidated reports",
    "Sat in workshops run by the PMO",
    "Wanted to lead the PMO",
    "Reported to the budget holder",
)


def cv_of(*, told: str = "", listed: str = "", validity: tuple[Validity, ...] = ()) -> Cv:
    """A CV with a line under a present PMO job, one under certificates, or both."""
    lines = (Line(told, "line 6"),) if told else ()
    job = Job(Line("PMO Analyst", "line 5"), Month(2023), None, current=True, lines=lines)
    certificates = (Line(listed, "line 9"),) if listed else ()
    return Cv(jobs=(job,), certificates=certificates, validity=validity)


def said(cv: Cv, key: str) -> list[str]:
    return sorted(str(one.value) for one in suggest(shipped(), cv, NOW) if one.key == key)


def anywhere(text: str) -> Iterator[Cv]:
    """A CV with ``text`` in each of the places where people write sentences."""
    line = Line(text, "line 3")
    yield from (cv_of(told=text), Cv(other=(line,)), Cv(skills=(line,)), Cv(headline=line))


@pytest.mark.parametrize(("text", "ids"), HELD_IN_PROSE)
def test_prose_says_that_a_certificate_is_held(text: str, ids: str) -> None:
    """Somebody holds, passed, or is qualified; or the line is a list of names and no more."""
    assert [said(cv, "holds") for cv in anywhere(text)] == [ids.split()] * 4


@pytest.mark.parametrize("text", NOT_HELD_IN_PROSE)
def test_prose_does_not_say_that_a_certificate_is_held(text: str) -> None:
    """It is denied, wished for, taught, sold, a method, or somebody else's."""
    assert [said(cv, "holds") for cv in anywhere(text)] == [[]] * 4


@pytest.mark.parametrize(("text", "ids"), HELD_IN_A_LIST)
def test_a_list_of_certificates_names_what_is_held(text: str, ids: str) -> None:
    """Short names, earlier editions, two grades at once, and dates that leave it in force."""
    assert said(cv_of(listed=text), "holds") == ids.split()


@pytest.mark.parametrize("text", NOT_HELD_IN_A_LIST)
def test_a_list_of_certificates_names_what_is_not_held(text: str) -> None:
    """Given up, run out, not taken yet, or a lesson without an exam."""
    assert said(cv_of(listed=text), "holds") == []


@pytest.mark.parametrize(("text", "deed"), DONE)
def test_a_line_says_that_it_was_done(text: str, deed: str) -> None:
    """In seven languages, and beside what was not done."""
    assert deed in said(cv_of(told=text), "done")


@pytest.mark.parametrize("text", NOT_DONE)
def test_a_line_does_not_say_that_it_was_done(text: str) -> None:
    """It was not, or not yet, or by somebody else, or it was learned."""
    assert said(cv_of(told=text), "done") == []


@pytest.mark.parametrize(
    ("gained", "ends", "held"),
    [
        (None, None, True),
        (Month(2026, 11), None, True),
        (Month(2026, 12), None, False),
        (Month(2026), None, True),
        (Month(2027), None, False),
        (Month(2019, 5), Month(2026, 11), True),
        (Month(2019, 5), Month(2026, 10), False),
        (Month(2019, 5), Month(2026), True),
        (Month(2019, 5), Month(2025), False),
    ],
)
def test_a_certificate_is_held_between_its_dates(
    gained: Month | None, ends: Month | None, held: bool
) -> None:
    """Gained by this month, and not run out before it."""
    cv = cv_of(listed="PMP", validity=(Validity("line 9", gained, ends),))
    assert said(cv, "holds") == (["pmi-pmp"] if held else [])


def test_the_dates_of_json_resume_count() -> None:
    """Of certificates, and of education that has not ended."""
    text = json.dumps(
        {
            "certificates": [
                {"name": "CAPM", "date": "2019-03"},
                {"name": "PMP", "date": "2027-03"},
                {"name": "MSP Practitioner", "date": "2019", "expires": "2022-01"},
            ],
            "education": [{"studyType": "PRINCE2 Foundation", "endDate": "2028"}],
        }
    )
    cv = json_resume.read_json_resume(text, "cv.json", Sections(shipped().markers))
    assert said(cv, "holds") == ["pmi-capm"]


def test_the_dates_of_linkedin_count() -> None:
    """What has finished is no longer held."""
    name = "Certifications.csv"
    text = (
        "Name,Url,Authority,Started On,Finished On,License Number\n"
        "PMP,,PMI,May 2019,May 2022,\nCAPM,,PMI,May 2019,,\nMSP Foundation,,,May 2027,,\n"
    )
    cv = linkedin.read_linkedin({name: text}, {name: name}, Sections(shipped().markers))
    assert said(cv, "holds") == ["pmi-capm"]


INTERESTS = """\
Nadia Karim

Experience
PMO Analyst, Acme    April 2023 - present
- Took minutes of the programme board

Key skills: Planning | PRINCE2 Practitioner | Excel

Certifications
- ~~MSP Practitioner~~
- CAPM

Interests
Organised meetings of the chess club
PMP

References
Jo Lee set up the PMO, MoP Foundation
"""


def test_interests_and_references_say_nothing() -> None:
    """Nor does what is struck through; skills that name a certificate do."""
    lines = plain_text.lines_of(INTERESTS)
    cv = plain_text.read_plain_text(lines, "cv.md", shipped(), Sections(shipped().markers))
    assert said(cv, "done") == ["took-minutes"]
    assert said(cv, "holds") == ["pmi-capm", "prince2-7-practitioner"]


def test_interests_in_json_say_nothing() -> None:
    """References are what somebody else wrote."""
    text = json.dumps(
        {
            "basics": {"name": "Nadia"},
            "interests": [{"name": "Organised meetings"}, {"name": "PMP certified"}],
            "references": [{"reference": "She set up the PMO."}],
        }
    )
    cv = json_resume.read_json_resume(text, "cv.json", Sections(shipped().markers))
    assert suggest(shipped(), cv, NOW) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("PRINCE2 (2009) Foundation", "PRINCE2 (2009) Foundation, counted as PRINCE2 7 Foundation"),
        ("PRINCE2 Practitioner", "PRINCE2 Practitioner, counted as PRINCE2 7 Practitioner"),
        ("PRINCE2 7 Foundation", "PRINCE2 7 Foundation"),
        ("PMP", "Project Management Professional (PMP)"),
    ],
)
def test_a_name_that_stands_for_another_is_shown(text: str, words: str) -> None:
    """Nobody is said to hold an edition that the CV does not name."""
    (one,) = (s for s in suggest(shipped(), cv_of(listed=text), NOW) if s.key == "holds")
    assert value_words(shipped(), one) == words
