### Wordings of the notes desk.

stream-empty =
    Rien n’est encore noté. Tapez ce qui se dit et appuyez sur Entrée : c’est enregistré aussitôt et le reste même en cas de panne.
    Tab y met ensuite un thème, d’une touche. F1 montre les touches.
stream-all-tagged = Chaque contribution a un thème.
stream-none-so = Aucune contribution n’est ainsi. f en montre d’autres.
row-saving = en cours
row-conflict = deux versions
row-parked = de côté
row-erased = les mots ont été effacés
line-first = Tapez ce qui se dit, puis Entrée
line-empty = Prêt pour la suite
hint-first = Chaque lettre tapée est du texte. Entrée enregistre.
hint-idle = Tab met des thèmes sur { $ref }, ↑ en change les mots
hint-tag = { $ref } : une touche met ou retire un thème
hint-tag-several = { $count } choisies : une touche met ou retire un thème
hint-tag-early = La ligne s’enregistre ; une touche y met un thème
hint-queue = { $ref } : une touche met un thème et passe à la suivante
hint-also = { $ref } : une touche lui met un thème de plus
hint-queue-done = Toutes ont un thème. Échap revient à la ligne.
hint-list = Que voulez-vous changer ?
hint-filtered = Seulement : { $filter }. f en montre d’autres.
hint-selected =
    { $count ->
        [one] { $count } choisie
       *[other] { $count } choisies
    }
hint-link = Allez à ce à quoi elle répond et appuyez sur Entrée
hint-edit = Modifie { $ref }. La formulation précédente est gardée en interne.
hint-scrub = Expurge { $ref } : Entrée efface pour toujours les formulations précédentes.
hint-marks-only = Entrée les met sur { $ref }
hint-sticky = Entrée le fixe pour les lignes suivantes
hint-command = Entrée le fait ; Tab complète le mot
hint-nothing-yet = Rien n’est encore noté. Tapez ce qui se dit, puis Entrée.
hint-nothing-at-hand = Il n’y a pas ici de contribution pour cela.
hint-nothing-to-save = La ligne est vide : il n’y a rien à enregistrer.
hint-nothing-left = Une contribution a besoin de mots. Pour les effacer, expurgez.
hint-no-command-here = Pendant qu’on modifie une formulation, les mots en : attendent. D’abord Entrée ou Échap.
hint-nothing-pasted = Il n’y a pas de bloc collé mis de côté.
hint-all-tagged = Chaque contribution a un thème.
hint-nothing-tagged-yet = Mettez d’abord un thème ici ; + en ajoute ensuite un autre.
hint-nothing-suggested = Rien n’est suggéré ici.
hint-suggest-off = Les suggestions sont masquées ; :suggest les affiche de nouveau.
hint-suggest-word = « { $word } » ne va pas avec :suggest. Possibles : on, off, forget ou remember.
hint-no-subthemes = Mettez d’abord un thème qui a des sous-thèmes.
hint-no-such-phase = Le plan a { $most } phases.
hint-missing-word = :{ $word } demande un mot à sa suite.
hint-bad-word = « { $rest } » ne va pas avec :{ $word }. La ligne est restée telle quelle.
hint-takes-nothing = :{ $word } ne prend rien à sa suite. Pour l’écrire comme texte, commencez par deux fois :.
hint-no-such-word = Il n’y a pas de :{ $word }. F1 liste les mots ; comme texte, commencez par deux fois :.
hint-several-words = :{ $word } pourrait être { $words }
hint-no-theme-on-key = Aucun thème sur { $key }. Les touches sont à côté des thèmes.
hint-no-choice-on-key = Aucun choix sur { $key }.
hint-no-such-choice = Il n’y a pas de « { $word } » à choisir.
hint-not-in-sight = Cette contribution n’est pas en vue ; trouvez-la d’abord dans la liste.
hint-no-words-in-line = La ligne { $line } du bloc n’a pas de mots à noter. Rien n’a été pris.
done-context = Cela vaut pour les lignes suivantes.
done-set-aside = Ce que vous changiez dans { $ref } est gardé ; ↑ ou e le reprend.
done-suggest-on = Les suggestions sont affichées.
done-suggest-off = Les suggestions sont masquées.
done-suggest-forget = Les suggestions apprennent des thèmes mis à partir de maintenant. :suggest remember l’annule.
done-suggest-remember = Les suggestions apprennent de tous les thèmes mis dans ce fichier.
done-recovered =
    { $count ->
        [one] La ligne que vous tapiez est de retour.
       *[other] { $count } lignes non enregistrées sont de retour.
    }
status-untagged =
    { $count ->
        [one] { $count } sans thème
       *[other] { $count } sans thème
    }
status-all-tagged = toutes ont un thème
status-returned =
    { $count ->
        [one] Une autre ligne est revenue non enregistrée : c’est la suivante.
       *[other] { $count } autres lignes sont revenues non enregistrées : ce sont les suivantes.
    }
suggest-reason = « { $cue } »
remark-unknown = { $mark } ne nomme rien ici et reste du texte.
remark-ambiguous = { $mark } pourrait être { $candidates } ; cela reste du texte.
remark-stranded = { $mark } reste du texte : seules comptent les marques en fin de ligne.
remark-duplicate = { $mark } y est deux fois ; la dernière compte.
choose-kind = Qu’est-ce que c’est ?
choose-voice = Qui le dit ? Seulement ce que la personne a choisi.
choose-addressee = À qui demande-t-on d’agir ?
choose-permission = Que peut-on faire de ces mots ?
choose-wording = À quel point les mots sont-ils fidèles ?
choose-subtheme = Quelle partie ?
choose-filter = Quelles contributions montrer ?
filter-all = toutes
filter-untagged = sans thème
filter-no-addressee = sans destinataire
filter-parked = mises de côté
filter-conflicts = avec deux versions
paste-heading = { $count } lignes collées. Entrée : { $count } contributions. 1 : toutes en une.

# Avant de rentrer --------------------------------------------------------------

stream-none-to-reword = Rien n’attend d’autres mots : chaque ligne est une paraphrase, peut être citée ou est seulement comptée.
row-merged = dans { $ref }
hint-selected-merge = { $count } sélectionnées ; { $key } compte les autres sous { $into }
hint-merge-how = Sélectionnez avec Espace celles qui disent la même chose, au moins deux.
hint-merge-which = Dites lesquelles par leur réf. : la première est comptée sous la seconde.
hint-to-reword = { $ref } est mot pour mot, et personne n’a dit qu’on peut la citer.
hint-to-reword-done = Rien n’attend d’autres mots. Échap revient à la ligne.
hint-paraphrase = { $ref } en d’autres mots : Entrée les garde comme paraphrase.
hint-same-words = Ce sont toujours les mêmes mots. Mettez-en d’autres ; Échap revient.
hint-say-what = Dites-le après la réf. : { $ref } et les mots.
hint-no-such-ref = Aucune contribution n’a ici la réf. { $ref }.
missing-owner = personne pour agir
missing-due = sans date
missing-step = sans prochain pas
missing-other-words = à reformuler ({ $key })
follow-up-owner = Qui agit
follow-up-step = Prochain pas
follow-up-due = Pour le
follow-up-owner-how = { $refs } : une fonction ou un organisme, pas de nom.
follow-up-step-how = { $refs } : ce qui se fait ensuite, en peu de mots.
follow-up-due-how = { $refs } : un jour, comme 2027-01-31.
done-owner = { $ref } : { $value } s’en charge.
done-step = { $ref } : ensuite, { $value }
done-due = { $ref } : pour le { $value }
done-nothing-said = { $ref } : ce qui était dit là est retiré.
done-reworded = { $ref } a maintenant d’autres mots.
done-merged = { $ref } est comptée sous { $into }.
done-merged-several =
    { $count ->
        [one] { $count } est comptée sous { $into }. Ctrl+Z l’annule.
       *[other] { $count } sont comptées sous { $into }. Ctrl+Z l’annule.
    }
done-parted = { $ref } est de nouveau à part.
