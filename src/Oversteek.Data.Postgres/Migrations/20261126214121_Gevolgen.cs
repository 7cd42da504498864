using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Gevolgen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_lotingsuitslag_loting_id",
                table: "lotingsuitslag");

            migrationBuilder.CreateTable(
                name: "wachtlijstplaats",
                columns: table => new
                {
                    uitslag_id = table.Column<Guid>(type: "uuid", nullable: false),
                    brugklas_id = table.Column<Guid>(type: "uuid", nullable: false),
                    leerling_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plaats = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wachtlijstplaats", x => new { x.uitslag_id, x.brugklas_id });
                    table.ForeignKey(
                        name: "fk_wachtlijstplaats_lotingsuitslag_uitslag_id",
                        column: x => x.uitslag_id,
                        principalTable: "lotingsuitslag",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_unieke_code_leerling_id_alle",
                table: "unieke_code",
                column: "leerling_id");

            migrationBuilder.CreateIndex(
                name: "ix_lotingsuitslag_loting_id_kenmerk",
                table: "lotingsuitslag",
                columns: new[] { "loting_id", "kenmerk" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_aanmelding_leerling_id_alle",
                table: "aanmelding",
                column: "leerling_id");

            migrationBuilder.CreateIndex(
                name: "ix_aanmelding_organisatie_id_schooljaar",
                table: "aanmelding",
                columns: new[] { "organisatie_id", "schooljaar" });

            migrationBuilder.CreateIndex(
                name: "ix_wachtlijstplaats_brugklas_id",
                table: "wachtlijstplaats",
                column: "brugklas_id");

            migrationBuilder.CreateIndex(
                name: "ix_wachtlijstplaats_leerling_id",
                table: "wachtlijstplaats",
                column: "leerling_id");

            // Draws from before this table told the places only in their explanation. The policies hold for the owner of the tables too.
            migrationBuilder.Sql(
                """
                SELECT set_config('app.systeem', 'Beheer', true);
                INSERT INTO wachtlijstplaats (uitslag_id, brugklas_id, leerling_id, plaats)
                SELECT u.id, (r ->> 'Eenheid')::uuid, u.leerling_id, (r ->> 'Wachtlijstplaats')::int
                FROM lotingsuitslag u, jsonb_array_elements(u.uitleg::jsonb -> 'Redenen') r
                WHERE r ->> 'Wachtlijstplaats' IS NOT NULL AND r ->> 'Eenheid' IS NOT NULL;
                SELECT set_config('app.systeem', '', true);
                """);
            migrationBuilder.Sql(Inzagebeleid.Van(TargetModel));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "wachtlijstplaats");

            migrationBuilder.DropIndex(
                name: "ix_unieke_code_leerling_id_alle",
                table: "unieke_code");

            migrationBuilder.DropIndex(
                name: "ix_lotingsuitslag_loting_id_kenmerk",
                table: "lotingsuitslag");

            migrationBuilder.DropIndex(
                name: "ix_aanmelding_leerling_id_alle",
                table: "aanmelding");

            migrationBuilder.DropIndex(
                name: "ix_aanmelding_organisatie_id_schooljaar",
                table: "aanmelding");

            migrationBuilder.CreateIndex(
                name: "ix_lotingsuitslag_loting_id",
                table: "lotingsuitslag",
                column: "loting_id");
        }
    }
}
