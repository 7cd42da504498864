using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Besluitbrief : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "naast_elkaar",
                table: "brugklas",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "besluitbrief",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie_id = table.Column<Guid>(type: "uuid", nullable: false),
                    schooljaar = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    leerling_id = table.Column<Guid>(type: "uuid", nullable: false),
                    aanmelding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stand = table.Column<int>(type: "integer", nullable: false),
                    brugklas = table.Column<Guid>(type: "uuid", nullable: true),
                    afwijsreden = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    afgedrukt_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    inhoud_versleuteld = table.Column<byte[]>(type: "bytea", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_besluitbrief", x => x.id);
                    table.ForeignKey(
                        name: "fk_besluitbrief_leerling_leerling_id",
                        column: x => x.leerling_id,
                        principalTable: "leerling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_besluitbrief_aanmelding_id_stand",
                table: "besluitbrief",
                columns: new[] { "aanmelding_id", "stand" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_besluitbrief_leerling_id",
                table: "besluitbrief",
                column: "leerling_id");

            migrationBuilder.CreateIndex(
                name: "ix_besluitbrief_organisatie_id_schooljaar",
                table: "besluitbrief",
                columns: new[] { "organisatie_id", "schooljaar" });

            migrationBuilder.Sql(Inzagebeleid.Van(TargetModel));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "besluitbrief");

            migrationBuilder.DropColumn(
                name: "naast_elkaar",
                table: "brugklas");
        }
    }
}
