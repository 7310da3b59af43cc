// A bar for each thread: where it stood towards the GIL after each step.

const BAR = 16;
const GAP = 4;
const RULER = 14;
const WIDEST_STEP = 24;

export class Timeline {
  constructor(canvas, run) {
    this.canvas = canvas;
    this.run = run;
    new ResizeObserver(() => this.draw()).observe(canvas.parentElement);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw());
    run.addEventListener("change", () => this.draw());
    canvas.addEventListener("click", event => run.go(this.stepAt(event) + 1));
    canvas.addEventListener("mousemove", event => this.name(event));
  }

  get labels() {
    return 8 + 7 * Math.max(...this.run.about.threads.map(thread => Math.min(thread.name.length, 18)));
  }

  stepAt(event) {
    const x = event.offsetX - this.labels;
    return Math.max(-1, Math.min(this.run.length - 1, Math.floor(x / this.scale())));
  }

  scale() {
    return Math.min(WIDEST_STEP, (this.canvas.clientWidth - this.labels - 2) / Math.max(1, this.run.length));
  }

  name(event) {
    const row = this.run.rows[this.stepAt(event)];
    this.canvas.title = row ? `step ${row.number}: ${row.thread < 0 ? "" : "T" + row.thread + " "}${row.text}` : "the start";
  }

  draw() {
    const threads = this.run.about.threads;
    const width = this.canvas.parentElement.clientWidth;
    const height = RULER + threads.length * (BAR + GAP);
    const dots = window.devicePixelRatio || 1;
    this.canvas.width = Math.round(width * dots);
    this.canvas.height = Math.round(height * dots);
    this.canvas.style.width = width + "px";
    this.canvas.style.height = height + "px";
    const pen = this.canvas.getContext("2d");
    pen.scale(dots, dots);
    pen.clearRect(0, 0, width, height);
    pen.font = "12px ui-monospace, monospace";
    pen.textBaseline = "middle";
    const style = getComputedStyle(this.canvas);
    this.colours = Object.fromEntries(["holds", "wants", "waits", "hatch", "releasing", "idle", "daemon", "line", "ink", "muted"]
      .map(name => [name, style.getPropertyValue("--" + name).trim()]));
    this.hatch = hatched(pen, this.colours);
    threads.forEach((thread, number) => this.bar(pen, thread, number));
    this.ruler(pen, height);
    this.canvas.setAttribute("aria-label",
      `${threads.length} threads, ${this.run.length} steps; now after step ${this.run.position}`);
  }

  bar(pen, thread, number) {
    const y = RULER + number * (BAR + GAP);
    const scale = this.scale();
    pen.fillStyle = this.colours.ink;
    pen.fillText(shortened(thread.name), 0, y + BAR / 2);
    let from = 0;
    for (let step = 1; step <= this.run.length; step++) {
      if (step === this.run.length || this.word(step, number) !== this.word(from, number)) {
        this.piece(pen, this.word(from, number), this.labels + from * scale, y, (step - from) * scale);
        from = step;
      }
    }
    pen.strokeStyle = this.colours.line;
    pen.lineWidth = 1;
    pen.strokeRect(this.labels - 0.5, y - 0.5, Math.max(1, this.run.length * scale) + 1, BAR + 1);
  }

  word(step, thread) {
    const [word, core] = this.run.rows[step].standings[thread].split("@");
    return core !== undefined && this.run.about.threads[thread].daemon ? "daemon" : word;
  }

  piece(pen, word, x, y, width) {
    pen.fillStyle = this.colours[word] || this.colours.idle;
    pen.fillRect(x, y, width, BAR);
    if (word === "waits") {
      pen.fillStyle = this.hatch;
      pen.fillRect(x, y, width, BAR);
    }
  }

  ruler(pen, height) {
    const scale = this.scale();
    const every = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].find(step => step * scale >= 34) || 10000;
    pen.fillStyle = this.colours.muted;
    pen.textAlign = "right";
    for (let step = every; step <= this.run.length; step += every) {
      pen.fillText(String(step), this.labels + step * scale, RULER / 2 - 1);
    }
    pen.textAlign = "left";
    if (this.run.hasLoop) {
      const from = this.labels + this.run.loopStart * scale;
      pen.fillStyle = this.colours.wants;
      pen.fillRect(from, height - 2, (this.run.length - this.run.loopStart) * scale, 2);
      pen.fillText("\u21bb", from, RULER / 2 - 1);
    }
    pen.fillStyle = this.colours.ink;
    pen.fillRect(this.labels + this.run.position * scale - 1, RULER - 4, 2, height - RULER + 4);
  }
}

function shortened(name) {
  return name.length > 18 ? name.slice(0, 17) + "\u2026" : name;
}

function hatched(pen, colours) {
  const tile = document.createElement("canvas");
  tile.width = tile.height = 6;
  const small = tile.getContext("2d");
  small.strokeStyle = colours.hatch;
  small.beginPath();
  small.moveTo(-1, 7);
  small.lineTo(7, -1);
  small.stroke();
  return pen.createPattern(tile, "repeat");
}
