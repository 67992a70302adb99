// How far a file is on its way in, told as it happens; without a script there is a link to look again.
for (const area of document.querySelectorAll("[data-intake]")) {
  const says = area.querySelector("[data-intake-says]");
  const bar = area.querySelector("progress");
  const events = new EventSource(area.dataset.intake);
  area.querySelector("[data-intake-look]").hidden = true;
  events.addEventListener("message", (event) => {
    const now = JSON.parse(event.data);
    if (says.textContent !== now.sentence) says.textContent = now.sentence;
    bar.max = Math.max(1, now.size);
    bar.value = now.done;
  });
  // The page of what became of it.
  events.addEventListener("end", () => { events.close(); location.reload(); });
  // It comes back by itself, unless it was refused: then the page is asked.
  events.addEventListener("error", () => {
    if (events.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 5000);
  });
}
