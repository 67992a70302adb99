"""Asks for evidence pages, each address once, by two readers, and prints how long each kind took, as JSON."""
import csv, http.client, io, itertools, json, random, sys, threading, time

port, answers = int(sys.argv[1]), int(sys.argv[2])
warm = min(300, answers)
chance = random.Random(5)


def ask(connection, path):
    connection.request("GET", path, headers={"Accept-Language": "en"})
    answer = connection.getresponse()
    return answer.status, answer.read()


def get(path):
    status, body = ask(http.client.HTTPConnection("127.0.0.1", port, timeout=60), path)
    assert status == 200, (path, status)
    return body


places = [it["code"] for it in json.loads(get("/places.json"))["places"]]
assert len(places) > 100, len(places)
districts = [it for it in places if len(it) == 3]
indicators = ["oss-events", "reading-elementary", "mathematics-high", "graduation-4-year", "gifted", "teacher-experience"]
groups = ["black", "hispanic", "white", "all", "female"]
years = ["%d-%d" % (y, y + 1) for y in range(2011, 2024)]
# Figures that are shown, as a reader finds them in a list.
shown = []
for indicator, kind in itertools.product(indicators, ["districts", "schools"]):
    group = "all" if indicator == "teacher-experience" else "black"
    rows = csv.DictReader(io.StringIO(get("/evidence/explore.csv?indicator=%s&kind=%s&group=%s" % (indicator, kind, group)).decode("utf-8-sig")))
    shown += [(indicator, it["place"]) for it in rows if it["status"] == "shown"]
assert len(shown) > 100, len(shown)


def addresses():
    kinds = {
        "place": lambda: "/places/" + chance.choice(places),
        "brief": lambda: "/places/" + chance.choice(places) + "/brief",
        "indicator": lambda: "/evidence/%s/%s?group=%s" % (*chance.choice(shown), chance.choice(groups)),
        "explore": lambda: "/evidence/explore?indicator=%s&group=%s&year=%s&kind=%s" % (
            chance.choice(indicators), chance.choice(groups), chance.choice(years), chance.choice(["districts", "schools"])),
        "compare": lambda: "/evidence/compare?indicator=%s&place=%s" % (chance.choice(indicators), ",".join(chance.sample(districts, 4))),
        "change": lambda: "/evidence/change?indicator=%s&place=%s" % (chance.choice(indicators), chance.choice(places)),
        "map": lambda: "/evidence/map?indicator=%s&group=%s&year=%s" % (
            chance.choice(indicators), chance.choice(groups), chance.choice(years)),
    }
    asked = set()
    for kind in itertools.cycle(kinds):
        for _ in range(20):
            path = kinds[kind]()
            if path not in asked:
                asked.add(path)
                yield kind, path
                break


todo, lock = addresses(), threading.Lock()
seconds, left = {}, [answers + warm]


def read():
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    while True:
        with lock:
            left[0] -= 1
            if left[0] < 0:
                return
            counted = left[0] < answers
            kind, path = next(todo)
        begun = time.perf_counter()
        status, _ = ask(connection, path)
        took = time.perf_counter() - begun
        assert status in (200, 404), (path, status)  # a measure that a place has nothing of
        if counted and status == 200:
            with lock:
                seconds.setdefault(kind, []).append(took)


readers = [threading.Thread(target=read) for _ in range(2)]
for reader in readers:
    reader.start()
for reader in readers:
    reader.join()
print(json.dumps({"seconds": seconds, "years": len(years)}))
