"""The way from one role to another, step by step along the catalogue's moves; pure.

What makes a route the best is an order, and the first difference decides:

- ``main``: the fewest steps, then the most moves that a source states, then the
  fewest grades to rise, then the ids of its roles.
- ``fastest``: the fewest days of course, then the fewest courses whose length is
  not known, then the main order. A month counts as 20 days, 7 hours of study as
  one; a course of unknown length counts as the middle one of the lengths known
  (of two, the longer).
- ``cheapest``: the fewest courses that cost something or whose price is not known,
  then the fewest whose price is not known, then the least sum, then the main order.
  Sums count only in the one currency of the route that the rest of the order puts
  first; where all its prices are known, the sum comes before the number of courses.
- ``without-certificates``: the fewest certifications, each replaced by another
  kind of course where there is one, then the main order.

A role held on the way takes longer than any course, so the fastest is looked for
among the routes with the fewest steps; the other two may take one step more.
"""

from ..model import Catalogue
from .search import Cost, Search
from .types import Measure, Route, days_of


def best_route(
    catalogue: Catalogue, start_id: str, goal_id: str, measure: Measure = "main"
) -> Route | None:
    """The best route between two roles, None where no moves lead there."""
    search = Search(catalogue, start_id, goal_id, measure)
    if start_id not in search.left:
        return None
    if measure == "main":
        return search.best(lambda _: ())
    if measure == "without-certificates":
        return search.best(lambda route: (route.certifications,))
    return _fastest(search) if measure == "fastest" else _cheapest(search)


def _fastest(search: Search) -> Route:
    lengths = [days_of(course) for course in search.catalogue.courses.values()]
    known = sorted(days for days in lengths if days is not None) or [1]
    middle = known[len(known) // 2]

    def cost(route: Route) -> Cost:
        return (route.days + middle * route.lengths_not_known, route.lengths_not_known)

    return search.best(cost)


def _cheapest(search: Search) -> Route:
    def courses(route: Route) -> Cost:
        return (route.priced + route.prices_not_known, route.prices_not_known)

    first = search.best(courses)
    if len(first.prices) > 1:
        return first

    def cost(route: Route) -> Cost:
        before = courses(route) if first.prices_not_known else (route.prices_not_known,)
        another = not route.prices.keys() <= first.prices.keys()
        return (*before, another, sum(route.prices.values()))

    return search.best(cost)
