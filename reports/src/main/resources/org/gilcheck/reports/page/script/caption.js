// What the run that is seen shows, where, and how to see it again.

/** The lines above the timeline, with the choice among several runs. */
class Caption {
    /**
     * @param {HTMLElement} root
     * @param {Object[]} exhibits
     * @param {function(number)} choose is told which one the reader wants to see
     */
    constructor(root, exhibits, choose) {
        this.root = root;
        this.exhibits = exhibits;
        this.choice = root.querySelector("select[name=run]");
        this.copy = root.querySelector("button.copy");
        this.choice.append(...exhibits.map(
                ({name, title}, index) => element("option", {value: String(index)}, name + ": " + title)));
        this.choice.closest("label").hidden = exhibits.length < 2;
        this.choice.addEventListener("change", () => choose(Number(this.choice.value)));
        this.copy.addEventListener("click", () => this.#copyCommand());
    }

    open(index, trace) {
        const {name, title, meaning, where, facts, command} = this.exhibits[index];
        this.choice.value = String(index);
        this.#say(".name", name);
        this.#say(".title", title);
        this.#say(".meaning", meaning);
        this.#say(".where", where);
        this.root.querySelector(".facts").replaceChildren(...facts.map(fact => element("li", {}, fact)));
        this.#say(".ending", trace.ending);
        this.#say(".command code", command);
        this.root.querySelector(".command").hidden = command === "";
        this.copy.textContent = "Copy";
    }

    #say(selector, text) {
        const place = this.root.querySelector(selector);
        place.textContent = text;
        place.hidden = text === "";
    }

    /** Where the page may not write to the clipboard, the command is at least marked, to be copied by hand. */
    async #copyCommand() {
        const code = this.root.querySelector(".command code");
        window.getSelection().selectAllChildren(code);
        try {
            await navigator.clipboard.writeText(code.textContent);
            this.copy.textContent = "Copied";
        } catch (refused) {
            this.copy.textContent = document.execCommand("copy") ? "Copied" : "Press Ctrl+C";
        }
    }
}
