# Textes du rapport qui accompagne le dossier.

pack-untitled = Une séance sans titre
pack-draft-label = Brouillon.
pack-draft-open = La séance n’est pas terminée : les chiffres et les textes qui suivent vont changer.
pack-draft-correction = La séance est terminée et les corrections sont encore reçues : les chiffres et les textes qui suivent peuvent changer.
pack-internal = Pour l’équipe qui mène la consultation. Le conseil reçoit un exemplaire à part.
pack-contributions = { $n ->
    [one] { $n } contribution
   *[other] { $n } contributions
}
pack-what = { $n ->
    [one] a été notée
   *[other] ont été notées
} pendant cette séance. C’est ce qui a été dit dans une salle, non ce que pense la ville. On compte ici des contributions, non des personnes : une même personne a pu en faire plusieurs, et celles qui ont été réunies à une autre comptent toujours.
pack-only-counted = { $n ->
    [one] { $n } d’entre elles est seulement comptée, comme l’a voulu la personne, et ne figure dans aucune liste.
   *[other] { $n } d’entre elles sont seulement comptées, comme l’ont voulu les personnes, et ne figurent dans aucune liste.
}
pack-how-to-read = Les lettres en gras devant une ligne sont sa référence. Sous la même référence, { $file } contient la fiche complète. Les mots entre “ ” sont ceux de la personne ; les autres sont de qui a pris les notes ou interprété.
pack-nothing-yet = Rien n’a encore été noté.
pack-hidden-note = Le signe { $mark } tient lieu d’un nombre réservé : peu de personnes sont derrière, ou il en trahirait un autre. Les contributions elles-mêmes figurent dans les listes, pour autant que les personnes le permettent.

pack-in-short = En bref
pack-answers-owed = Réponses attendues :
pack-answers-owed-text = Chaque proposition et chaque question ci-dessous attend une réponse de celles et ceux à qui elle s’adresse.
pack-most-raised = Le plus souvent soulevé :
pack-asked-most = À qui l’on demande le plus d’agir :
pack-not-raised = Aucune contribution n’a pour thème : { $themes }.
pack-untagged-note = { $n ->
    [one] Une contribution n’a pas encore de thème : ce dont elle parle n’est dans aucun chiffre par thème, ni dans ce qui est dit « non soulevé ».
   *[other] { $n } contributions n’ont pas encore de thème : ce dont elles parlent n’est dans aucun chiffre par thème, ni dans ce qui est dit « non soulevé ».
}
pack-no-addressee = { $n ->
    [one] { $n } proposition ou engagement ne dit pas qui devrait agir.
   *[other] { $n } propositions et engagements ne disent pas qui devrait agir.
}

pack-column-kind = Ce qui a été dit
pack-column-theme = Thème
pack-column-voice = Voix, telle que choisie
pack-column-addressee = À qui l’on demande d’agir
pack-column-phase = Partie de la séance
pack-column-number = Nombre

pack-themes = Thèmes
pack-themes-note = Une contribution à plusieurs thèmes compte sous chacun.
pack-untagged = Sans thème pour l’instant
pack-residual = { $coded } des { $of } contributions ayant un thème portent un code résiduel, aucun thème ne convenant.
pack-residual-notable = C’est une sur vingt ou plus : il manque peut-être au livre de codes quelque chose qui compte ici.

pack-concern = Préoccupations
pack-proposal = Propositions
pack-question = Questions
pack-testimony = Témoignages
pack-commitment = Engagements
pack-strength = Atouts

pack-to = pour : { $who }
pack-to-nobody = personne n’est nommé pour agir
pack-answering = répond à { $refs }
pack-again = redit dans { $refs }
pack-migrant-led = d’un groupe mené par des personnes migrantes
pack-parked = mise de côté pour plus tard
pack-votes = arrivée avec { $agree } voix pour et { $disagree } contre
pack-withheld = Texte réservé :
pack-more = { $n ->
    [one] { $n } de plus dans { $file }, où { $filter }.
   *[other] { $n } de plus dans { $file }, où { $filter }.
}

pack-voices = Qui a parlé
pack-voices-note = Contributions selon la voix que chaque personne s’est choisie. Ce choix n’a été demandé à personne.
pack-not-stated = Non indiqué
pack-addressees = À qui l’on demande d’agir
pack-phases = Quand cela a été dit
pack-no-phase = Hors des parties de la séance

pack-related = En rapport avec
pack-related-note = Le livre de codes met ses thèmes en rapport avec la déclaration de responsables de villes de 2020 et avec des accords mondiaux. « Soulevé » veut dire que l’on a parlé d’un thème apparenté. Cela ne dit pas si un engagement est tenu.
pack-declaration = La déclaration de 2020
pack-gcm = Pacte mondial pour les migrations, objectifs
pack-gcr = Pacte mondial sur les réfugiés, objectifs
pack-sdg = Objectifs de développement durable, cibles
pack-nua = Nouveau Programme pour les villes, paragraphes
pack-paris = Accord de Paris
pack-raised = Soulevé :
pack-silent = Non soulevé :
pack-unseen = { $mark } numéro ou sujet encore à vérifier dans le texte publié.

pack-check = Pour vérifier ce rapport
pack-check-text = Fait par Townhall { $version } à partir du registre tel qu’il était le { $time }. Chaque chiffre peut être recompté dans { $file }, sauf ce qui y est réservé ; { $manifest } donne une somme de contrôle de chaque fichier. Tête du registre : { $head }
pack-not-read-back = non relue à la salle
pack-struck = retirée à la relecture
pack-owner = qui agit : { $value }
pack-no-owner = personne n’est nommé pour agir
pack-next-step = prochain pas : { $value }
pack-no-next-step = aucun prochain pas nommé
pack-due = pour le { $value }
pack-no-due = aucune date nommée
