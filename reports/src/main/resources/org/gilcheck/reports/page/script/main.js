// Begins: shows what the address names, and names in the address what is shown.

/** The exhibit and the step that an address such as #counterexample-3/step-17 names; undefined without them. */
function placeIn(hash, exhibits) {
    const [, id, step] = /^#([^/]*)(?:\/step-(\d+))?$/.exec(hash) || [];
    const index = exhibits.findIndex(exhibit => exhibit.id === id);
    return index < 0 ? undefined : {index, step: Number(step || 0)};
}

/** On paper nobody can open what is folded up. */
function unfoldForPrint() {
    let unfolded = [];
    window.addEventListener("beforeprint", () => {
        unfolded = [...document.querySelectorAll("details:not([open])")];
        unfolded.forEach(details => details.open = true);
    });
    window.addEventListener("afterprint", () => unfolded.forEach(details => details.open = false));
}

/** Shows the run that the address names. */
function begin() {
    unfoldForPrint();
    const exhibits = jsonOf("exhibits");
    const root = byId("viewer");
    if (exhibits.length === 0) {
        root.hidden = true;
        return;
    }
    root.classList.add("ready");
    let timer = 0;
    const viewer = new Viewer(root, exhibits, (exhibit, step) => {
        // Browsers do not let a page change its address too often.
        clearTimeout(timer);
        timer = setTimeout(() => {
            const hash = "#" + exhibit.id + (step === 0 ? "" : "/step-" + step);
            if (window.location.hash !== hash && (window.location.hash !== "" || step > 0)) {
                window.history.replaceState(null, "", hash);
            }
        }, 250);
    });
    const follow = () => {
        const place = placeIn(window.location.hash, exhibits);
        viewer.open(place ? place.index : 0, place ? place.step : 0);
        return place !== undefined;
    };
    const isNamed = follow();
    const turnTo = () => {
        root.scrollIntoView({behavior: prefersStillness() ? "auto" : "smooth", block: "start"});
        root.focus({preventScroll: true});
    };
    if (root.dataset.alone === "true") {
        root.focus({preventScroll: true});
    } else if (isNamed) {
        root.scrollIntoView();
        root.focus({preventScroll: true});
    }
    window.addEventListener("hashchange", () => {
        if (follow()) {
            turnTo();
        }
    });
    // A link to what is shown already changes no address.
    document.querySelectorAll("a[href^='#']").forEach(link => link.addEventListener("click", () => {
        if (link.hash === window.location.hash && follow()) {
            turnTo();
        }
    }));
}

begin();
