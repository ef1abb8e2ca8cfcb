### La séance en lignes de texte.

plain-session = { $title }.
plain-session-at = { $title }, { $place }.
plain-how = Tapez ce qui se dit puis Entrée : c’est enregistré. Une ligne qui commence par deux-points est une commande ; :help les énumère, :quit sort.
plain-left = Tout est enregistré. À la réouverture, la séance reprend où elle en était.
plain-language = Les réponses sont en français.

## A line that was typed.

plain-saved = { $ref } est enregistrée, { $kind }.
plain-failed = Pas enregistré. { $why }
plain-the-line = La ligne était : { $line }
plain-not-text = Cette ligne n’est pas du texte UTF-8 et n’a pas été enregistrée. Renvoyez-la en UTF-8.
plain-without-link = Enregistrée sans lien : { $refs } n’est pas une contribution de cette séance. La marque reste dans le texte.
plain-context = Pour les lignes qui suivent : { $context }.
plain-context-none = Rien n’est fixé pour les lignes qui suivent.

## What cannot be done.

plain-bad-word = « { $rest } » ne convient pas à :{ $word }.
plain-no-such-word = Il n’y a pas de :{ $word }. Tapez :help pour les commandes ; si c’est du texte, doublez les deux-points.
plain-needs-a-screen = :{ $word } demande un écran. Tapez :help pour les commandes d’ici.
plain-could-be = « { $word } » peut être { $words }. Tapez-en davantage.
plain-not-found = Rien ne s’appelle « { $word } » ici. Il y a :
plain-no-such-ref = Aucune contribution d’ici n’a la référence { $ref }. :last donne les dernières.
plain-ref-missing = Dites laquelle par sa référence. :last donne les dernières.
plain-no-number = « { $word } » n’est pas un nombre. Tapez un nombre, par exemple 5.
plain-no-command-here = Une contribution ne commence pas par une commande. Pour écrire deux-points, doublez-les.
plain-too-much = « { $rest } » est de trop ici. Rien n’a été changé.

## Contributions, spoken.

plain-row = { $ref }, { $kind } : { $text }
plain-no-theme = Sans thème.
plain-row-themes = Thèmes : { $themes }.
plain-row-asked = On demande à : { $addressees }.
plain-row-answers = Répond à { $refs }.
plain-row-parked = Mise de côté.
plain-row-merged = Réunie avec { $ref }.
plain-original = Dans la langue de la personne : { $text }
plain-written = Notée par { $author } à { $time }.
plain-nothing-yet = Rien n’est encore noté.
plain-untagged =
    { $count ->
        [one] { $count } contribution sans thème. :tag lui en met un.
       *[other] { $count } contributions sans thème, les plus anciennes d’abord. :tag leur en met un.
    }
plain-search-nothing = Rien de tel. Moins de lettres trouvent davantage.
plain-suggests = { $count ->
        [one] Suggéré : { $themes }. :take le met.
       *[other] Suggéré : { $themes }. :take 1 met le premier, et ainsi de suite.
    }
plain-suggests-one = { $nth } { $theme }, à cause de { $cues }
plain-suggests-bare = { $nth } { $theme }
plain-suggests-nothing = Aucun thème n’est suggéré.
plain-suggest-first = Rien n’a encore été suggéré. :suggest le fait.
plain-suggest-none = { $count ->
        [one] Un thème a été suggéré.
       *[other] { $count } thèmes ont été suggérés.
    }
plain-choice = { $id } : { $title }

## Phases and clock.

plain-phase = Phase { $nth } sur { $of } : { $title }, { $left }.
plain-minutes =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
plain-seconds =
    { $n ->
        [one] { $n } seconde
       *[other] { $n } secondes
    }
plain-late = La séance a { $time } de retard.
plain-early = La séance a { $time } d’avance.
plain-not-begun = La séance n’a pas commencé. :next ouvre la première phase.
plain-ended = La séance est terminée.
plain-no-phase = Aucune phase n’est en cours.
plain-phase-row = { $nth }. { $title }, { $minutes } min, { $state }.
plain-phase-now = en cours
plain-phase-done = faite
plain-phase-to-come = à venir
plain-consent-first = Avant la phase suivante, lisez ce que dit :consent, puis dites en quelles langues : :consent en, es
plain-nearly-up = Il reste 30 secondes : { $title }.
plain-time-is-up = Le temps est écoulé : { $title }.
plain-interpreted = On interprète désormais.
plain-not-interpreted = On n’interprète plus.
plain-chair = Phases et horloge sont menées depuis cet ordinateur.
plain-as = La suite est notée par { $author }.

## Undo.

plain-undid-capture = { $ref } est retirée. :redo la rétablit.
plain-undid-theme = Annulé : le thème { $theme }. :redo le rétablit.
plain-undid-wording = Annulé : le changement de texte. :redo le rétablit.
plain-undid-clock = Annulé : le dernier changement de phase ou d’horloge. :redo le rétablit.
plain-undone = Votre dernière action est annulée. :redo la rétablit.
plain-undid-others = D’autres y avaient travaillé ; leur travail revient avec elle.
plain-redone = Ce qui était annulé est rétabli.
plain-erasure-unfinished = Un autre programme lit encore ; dès qu’il aura fini, les mots d’avant seront effacés du disque.
plain-erasure-copies = Ces copies, écrites avant, contiennent peut-être encore les mots d’avant ; supprimez-les ou refaites-les :

## What was asked.

plain-heard = On a entendu : { $voices }.
plain-unheard = On n’a pas encore entendu : { $voices }.
plain-untouched = Personne n’a parlé de : { $themes }.
plain-none = rien
plain-counted = { $title } { $count }
plain-writer = { $author } en a noté { $count }, dont { $untagged } sans thème, la dernière à { $time }.
plain-theme-row = { $id } : { $title }, { $count }.

## The words, as the help tells them.

plain-help-next = { $word } ouvre la phase suivante ; après la dernière, termine la séance.
plain-help-start = { $word } 5 ouvre la phase 5.
plain-help-pause = { $word } arrête l’horloge.
plain-help-resume = { $word } relance l’horloge.
plain-help-more = { $word } donne 5 minutes de plus à la phase ; { $word } 10 en donne dix.
plain-help-less = { $word } ôte 5 minutes à la phase ; { $word } 10 en ôte dix.
plain-help-interpreting = { $word } on : on interprète désormais ; { $word } off : on n’interprète plus.
plain-help-chair = { $word } mène phases et horloge depuis cet ordinateur.
plain-help-end = { $word } termine la séance. :undo l’annule.
plain-help-as = { $word } BK dit de qui sont les initiales de ce qui suit.
plain-help-undo = { $word } annule votre dernière action.
plain-help-redo = { $word } rétablit ce qui était annulé.
plain-help-tag = { $word } REF thème met un thème ; sans référence, à ce que vous avez noté en dernier.
plain-help-untag = { $word } REF thème retire votre thème.
plain-help-suggest = { $word } dit ce qui est suggéré pour votre dernière ligne, { $word } REF pour une autre, { $word } next pour la prochaine sans thème.
plain-help-take = { $word } met le premier thème suggéré, { $word } 2 le deuxième.
plain-help-kind = { $word } REF question change ce que c’est.
plain-help-addressee = { $word } REF ville dit à qui on demande d’agir ; une seconde fois le retire.
plain-help-voices = { $word } REF arrivant change la voix. :voice arrivant la fixe pour les lignes qui suivent.
plain-help-permission = { $word } REF quote dit ce qu’on peut faire des mots.
plain-help-wording = { $word } REF verbatim dit combien les mots sont proches de ce qui a été dit.
plain-help-answers = { $word } REF REF relie la première à la seconde, à laquelle elle répond ; une seconde fois délie.
plain-help-merge = { $word } REF REF compte la première avec la seconde ; une seconde fois les sépare.
plain-help-park = { $word } REF met de côté, ou reprend.
plain-help-reword = { $word } REF texte… change le texte ; le précédent reste pour l’équipe.
plain-help-scrub = { $word } REF texte… change le texte et efface pour toujours les précédents.
plain-help-time = { $word } donne la phase, le temps qui reste et le retard.
plain-help-phase = { $word } donne ce qu’on demande à la salle. :phase 2 fixe la phase des lignes qui suivent.
plain-help-phases = { $word } donne toutes les phases.
plain-help-consent = { $word } donne ce qui se lit avant de noter quoi que ce soit.
plain-help-last = { $word } 3 donne les trois dernières contributions.
plain-help-untagged = { $word } donne celles qui n’ont pas de thème.
plain-help-heard = { $word } donne temps et contributions par voix, les voix qui manquent, et ce dont personne n’a parlé.
plain-help-who = { $word } donne qui parle et qui attend, et pourquoi ; puis qui note et combien.
plain-help-themes = { $word } donne tous les thèmes et combien de fois chacun est venu.
plain-help-open = { $word } REF donne tout sur une contribution.
plain-help-search = { $word } mots… trouve des contributions de cette séance par leurs mots.
plain-help-everywhere = { $word } mots… les trouve dans toutes les séances.
plain-help-language = { $word } es donne les réponses dans une autre langue : en, es, fr.
plain-help-help = { $word } donne ceci ; :help tag explique une commande.
plain-help-quit = { $word } sort. Tout est déjà enregistré.

# The speaking list ------------------------------------------------------------

plain-done = C’est fait.
plain-joined = La place { $seat } est sur la liste, rang { $place } sur { $of }.
plain-people = { $voice } : { $people } dans la salle.
plain-speaks = La place { $seat } parle : { $more }.
plain-interpreted-turn = interprété
plain-goes-on = La place { $seat } reprend ensuite.
plain-waits = La place { $seat } attend : { $why }.
plain-suggested = Suggérée ensuite : la place { $seat }. :suggested lui donne la parole, :speak à la première.
plain-list-closed = La liste est fermée. :open-list l’ouvre.
plain-turn-nearly-up = Encore 30 secondes : place { $seat }.
plain-turn-is-up = C’est l’heure : place { $seat }.
plain-balance = { $voice } : { $time }, { $share } % du temps.
plain-balance-of-people = { $voice } : { $time }, { $share } % du temps ; { $people } personnes, { $heads } % de la salle.
plain-help-join = { $word } 14 newcomer inscrit la place 14 ; question, answer, order ou interposed peuvent suivre.
plain-help-speak = { $word } donne la parole au premier de la liste ; { $word } 14 à la place 14.
plain-help-suggested = { $word } donne la parole à la place suggérée.
plain-help-done = { $word } finit le tour.
plain-help-hold-turn = { $word } arrête l’horloge du tour, ou la laisse reprendre.
plain-help-pass = { $word } 14 : la place 14 passe son tour.
plain-help-leave = { $word } 14 retire la place 14 de la liste.
plain-help-move = { $word } 14 up déplace la place 14 ; aussi down, first, last.
plain-help-again-speaker = { $word } remet en tête de liste qui a parlé en dernier.
plain-help-interpreted = { $word } dit que ce tour est interprété, ou ne l’est plus ; si personne ne parle, tout.
plain-help-round = { $word } 1-24 inscrit ces places, dans l’ordre.
plain-help-open-list = { $word } rouvre la liste.
plain-help-close-list = { $word } la ferme : motions d’ordre et questions à l’orateur restent admises.
plain-help-count = { $word } newcomer 12 dit combien de personnes a une voix ; { $word } 40, toute la salle.
plain-help-limit = { $word } 10 donne à chaque voix dix minutes en tout ; { $word } off la lève.
plain-help-add-time = { $word } 1 donne à chaque voix une minute de plus.

# Avant de rentrer --------------------------------------------------------------

plain-row-to-reword = À reformuler : mot pour mot, sans permission de citer.
plain-to-reword-how = :reword REF mots… met une ligne en d’autres mots ; :permit REF si elle peut finalement être citée ; :only-count REF biffe ses mots.
plain-paraphrased = C’est une paraphrase maintenant, et elle peut être transmise comme telle.
plain-help-owner = { $word } REF service du logement dit qui s’en charge, une fonction et non une personne ; { $word } REF - personne.
plain-help-step = { $word } REF mots… dit ce qui se fait ensuite ; { $word } REF - le retire.
plain-help-due = { $word } REF 2027-01-31 dit pour quand ; { $word } REF - le retire.
plain-help-permit = { $word } REF : ses mots peuvent finalement être cités.
plain-help-only-count = { $word } REF biffe ses mots : elle est seulement comptée, et la clôture les efface.
plain-help-edit = { $word } REF mots… est la même chose que :reword.
