### Wordings of the notes desk.

stream-empty =
    Aún no hay nada anotado. Escriba lo que se dice y pulse Intro: se guarda al instante y queda aunque se vaya la luz.
    Tab le pone luego un tema, con una tecla. F1 muestra las teclas.
stream-all-tagged = Todas las aportaciones tienen tema.
stream-none-so = Ninguna aportación es así. f muestra otras.
row-saving = guarda…
row-conflict = dos versiones
row-parked = aparte
row-erased = las palabras se borraron
line-first = Escriba lo que se dice y pulse Intro
line-empty = Listo para la siguiente
hint-first = Cada letra que escriba es texto. Intro guarda.
hint-idle = Tab pone temas a { $ref }, ↑ cambia su redacción
hint-tag = { $ref }: una tecla pone o quita un tema
hint-tag-several = { $count } elegidas: una tecla pone o quita un tema
hint-tag-early = La línea se está guardando; una tecla le pone un tema
hint-queue = { $ref }: una tecla pone un tema y pasa a la siguiente
hint-also = { $ref }: una tecla le pone un tema más
hint-queue-done = Todas tienen tema. Esc vuelve a la línea.
hint-list = ¿Qué quiere cambiar?
hint-filtered = Solo: { $filter }. f muestra otras.
hint-selected =
    { $count ->
        [one] { $count } elegida
       *[other] { $count } elegidas
    }
hint-link = Vaya a lo que responde y pulse Intro
hint-edit = Cambia { $ref }. La redacción anterior se conserva para uso interno.
hint-scrub = Depura { $ref }: Intro borra para siempre las redacciones anteriores.
hint-marks-only = Intro las pone en { $ref }
hint-sticky = Intro lo fija para las líneas siguientes
hint-command = Intro lo hace; Tab completa la palabra
hint-nothing-yet = Aún no hay nada anotado. Escriba lo que se dice y pulse Intro.
hint-nothing-at-hand = No hay aquí ninguna aportación para eso.
hint-nothing-to-save = La línea está vacía: no hay nada que guardar.
hint-nothing-left = Una aportación necesita palabras. Para borrarlas, use depurar.
hint-no-command-here = Mientras se cambia una redacción, las palabras con : esperan. Primero Intro o Esc.
hint-nothing-pasted = No hay ningún bloque pegado aparte.
hint-all-tagged = Todas las aportaciones tienen tema.
hint-nothing-tagged-yet = Primero ponga aquí un tema; + añade después otro.
hint-nothing-suggested = Aquí no se sugiere nada.
hint-suggest-off = Las sugerencias están ocultas; :suggest vuelve a mostrarlas.
hint-suggest-word = «{ $word }» no vale con :suggest. Admite on, off, forget o remember.
hint-no-subthemes = Ponga primero un tema que tenga subtemas.
hint-no-such-phase = El plan tiene { $most } fases.
hint-missing-word = :{ $word } necesita una palabra detrás.
hint-bad-word = «{ $rest }» no encaja con :{ $word }. La línea queda como la escribió.
hint-takes-nothing = :{ $word } no lleva nada detrás. Para escribirlo como texto, empiece con dos veces :.
hint-no-such-word = No existe :{ $word }. F1 muestra las palabras; como texto, empiece con dos veces :.
hint-several-words = :{ $word } podría ser { $words }
hint-no-theme-on-key = No hay tema en { $key }. Las teclas están junto a los temas.
hint-no-choice-on-key = No hay opción en { $key }.
hint-no-such-choice = No hay «{ $word }» para elegir.
hint-not-in-sight = Esa aportación no está a la vista; búsquela antes en la lista.
hint-no-words-in-line = La línea { $line } del bloque no tiene palabras que anotar. No se tomó nada.
done-context = Esto vale para las líneas siguientes.
done-set-aside = Lo que cambió en { $ref } se conserva; ↑ o e lo retoma.
done-suggest-on = Se muestran sugerencias.
done-suggest-off = Las sugerencias están ocultas.
done-suggest-forget = Las sugerencias aprenden de los temas que se pongan a partir de ahora. :suggest remember lo deshace.
done-suggest-remember = Las sugerencias aprenden de todos los temas puestos en este archivo.
done-recovered =
    { $count ->
        [one] La línea que escribía está de vuelta.
       *[other] { $count } líneas sin guardar están de vuelta.
    }
status-untagged =
    { $count ->
        [one] { $count } sin tema
       *[other] { $count } sin tema
    }
status-all-tagged = todas con tema
status-returned =
    { $count ->
        [one] Otra línea volvió sin guardar: es la siguiente.
       *[other] { $count } líneas más volvieron sin guardar: son las siguientes.
    }
suggest-reason = «{ $cue }»
remark-unknown = { $mark } no nombra nada aquí y queda como texto.
remark-ambiguous = { $mark } podría ser { $candidates }; queda como texto.
remark-stranded = { $mark } queda como texto: solo cuentan las marcas del final.
remark-duplicate = { $mark } está dos veces; cuenta la última.
choose-kind = ¿Qué es?
choose-voice = ¿Quién lo dice? Solo lo que eligió la persona.
choose-addressee = ¿A quién se pide actuar?
choose-permission = ¿Qué se puede hacer con las palabras?
choose-wording = ¿Cuán fieles son las palabras a lo dicho?
choose-subtheme = ¿Qué parte?
choose-filter = ¿Qué aportaciones se muestran?
filter-all = todas
filter-untagged = sin tema
filter-no-addressee = sin destinatario
filter-parked = apartadas
filter-conflicts = con dos versiones
paste-heading = { $count } líneas pegadas. Intro: { $count } aportaciones. 1: todo en una.

# Antes de irse a casa ----------------------------------------------------------

stream-none-to-reword = Nada espera otras palabras: cada línea es una paráfrasis, se puede citar o solo se cuenta.
row-merged = en { $ref }
hint-selected-merge = { $count } seleccionadas; { $key } cuenta las demás bajo { $into }
hint-merge-how = Seleccione con Espacio las que dicen lo mismo, al menos dos.
hint-merge-which = Diga cuáles dos por su ref.: la primera se cuenta bajo la segunda.
hint-to-reword = { $ref } es literal y nadie dijo que se pueda citar.
hint-to-reword-done = Nada espera otras palabras. Esc vuelve a la línea.
hint-paraphrase = { $ref } en otras palabras: Intro las guarda como paráfrasis.
hint-same-words = Siguen siendo las mismas palabras. Ponga otras; Esc vuelve.
hint-say-what = Dígalo después de la ref.: { $ref } y las palabras.
hint-no-such-ref = Ninguna aportación tiene aquí la ref. { $ref }.
missing-owner = nadie se ocupa
missing-due = sin fecha
missing-step = sin próximo paso
missing-other-words = por reformular ({ $key })
follow-up-owner = Quién actúa
follow-up-step = Próximo paso
follow-up-due = Para
follow-up-owner-how = { $refs }: un cargo o una organización, sin nombres.
follow-up-step-how = { $refs }: qué se hace después, en pocas palabras.
follow-up-due-how = { $refs }: un día, como 2027-01-31.
done-owner = { $ref }: se ocupa { $value }.
done-step = { $ref }: después, { $value }
done-due = { $ref }: para { $value }
done-nothing-said = { $ref }: se retiró lo que decía ahí.
done-reworded = { $ref } tiene ahora otras palabras.
done-merged = { $ref } se cuenta bajo { $into }.
done-merged-several =
    { $count ->
        [one] { $count } se cuenta bajo { $into }. Ctrl+Z lo deshace.
       *[other] { $count } se cuentan bajo { $into }. Ctrl+Z lo deshace.
    }
done-parted = { $ref } vuelve a estar aparte.
